package dev.klaxon.toy;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.IssuedKey;
import dev.klaxon.edge.access.KeyRing;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.NoteId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A service with the edge, toy endpoints, and keys that name their scopes: {@code klx_read+publish}. */
@SpringBootApplication(
        exclude = {AxonAutoConfiguration.class, DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class ToyService {

    static final String ADMIN = "klx_the-admin-key-of-the-toy-service";

    /** Keys that were revoked while the tests ran. */
    static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();

    @Bean
    KeyRing toyKeys() {
        return key -> switch (key) {
            case "klx_store-is-down" ->
                throw new CannotGetJdbcConnectionException("jdbc:secret", new SQLException("gone", "08006"));
            case "klx_expired" -> issued(key, Instant.parse("2020-01-01T00:00:00Z"), Scope.READ);
            default -> REVOKED.contains(key) ? Optional.empty() : byName(key);
        };
    }

    /** A path names a note by what the store says. */
    @Bean
    WebMvcConfigurer toyPaths() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, NoteId.class, ToyService::named);
            }
        };
    }

    private static NoteId named(String text) {
        if (text.equals("down")) {
            throw new CannotGetJdbcConnectionException("jdbc:secret", new SQLException("gone", "08006"));
        }
        throw new CommandRejected(Code.NOT_FOUND, "There is no such note");
    }

    private static Optional<IssuedKey> byName(String key) {
        Set<String> labels = Set.of(key.substring("klx_".length()).split("\\+"));
        Scope[] scopes = Arrays.stream(Scope.values())
                .filter(scope -> labels.contains(scope.label()))
                .toArray(Scope[]::new);
        return scopes.length == labels.size() ? issued(key, null, scopes) : Optional.empty();
    }

    private static Optional<IssuedKey> issued(String key, @Nullable Instant expiresAt, Scope... scopes) {
        return Optional.of(new IssuedKey(key.substring(4), Person.of("u-1", "Ada"), Set.of(scopes), expiresAt));
    }
}
