package dev.klaxon.standalone.house;

import dev.klaxon.postgres.EmbeddedPostgres;
import dev.klaxon.standalone.house.HouseSettings.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Both sides in one process with their database. Closing stops the web server and the views first, PostgreSQL last. */
public final class House implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final @Nullable EmbeddedPostgres postgres;
    private final AdminKey adminKey;

    private House(ConfigurableApplicationContext context, @Nullable EmbeddedPostgres postgres, AdminKey adminKey) {
        this.context = context;
        this.postgres = postgres;
        this.adminKey = adminKey;
    }

    /**
     * The key that opens everything.
     *
     * @param value null where the house listens beyond this machine and trusts only what is configured
     * @param file where it is kept; null where the operator chose it
     * @param fresh whether it was made just now
     */
    public record AdminKey(@Nullable String value, @Nullable AdminKeyFile file, boolean fresh) {}

    /**
     * Starts the house and returns once it answers.
     *
     * @throws dev.klaxon.postgres.EmbeddedPostgresException where the embedded database does not start
     * @throws RuntimeException where the service does not start; the reason has been told
     */
    public static House start(HouseSettings settings) throws IOException {
        return start(settings, parts -> {});
    }

    /**
     * Starts the house by another clock: all that happens is judged by it, and what is recorded is stamped by the
     * database as ever.
     */
    public static House start(HouseSettings settings, InstantSource clock) throws IOException {
        return start(
                settings,
                parts -> parts.registerBean(
                        "houseClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true)));
    }

    private static House start(HouseSettings settings, Consumer<GenericApplicationContext> additions)
            throws IOException {
        AdminKey key = adminKey(settings);
        EmbeddedPostgres postgres = settings.database().isPresent()
                ? null
                : EmbeddedPostgres.start(settings.data().resolve("postgres"));
        try {
            SpringApplication application = new SpringApplication(HouseParts.class);
            application.setRegisterShutdownHook(false);
            Map<String, Object> properties = properties(settings, postgres, key);
            application.addInitializers(starting -> starting.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("house", properties)));
            application.addInitializers(starting -> additions.accept((GenericApplicationContext) starting));
            return new House(application.run(), postgres, key);
        } catch (RuntimeException | Error e) {
            if (postgres != null) {
                postgres.close();
            }
            throw e;
        }
    }

    /** The HTTP port. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** Where it answers on this machine. */
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public AdminKey adminKey() {
        return adminKey;
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    private static Map<String, Object> properties(
            HouseSettings settings, @Nullable EmbeddedPostgres postgres, AdminKey key) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        if (key.value() != null) {
            properties.put("klaxon.admin-key", key.value());
        }
        Database database = postgres == null
                ? settings.database().orElseThrow()
                : new Database(postgres.jdbcUrl(), postgres.user(), postgres.password());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        return properties;
    }

    /** A key that nobody chose opens a house on the loopback interface only. */
    private static AdminKey adminKey(HouseSettings settings) throws IOException {
        if (settings.adminKey().isPresent()) {
            return new AdminKey(settings.adminKey().get(), null, false);
        }
        String address = System.getenv("KLAXON_ADDRESS");
        if (address != null && !InetAddress.getByName(address).isLoopbackAddress()) {
            return new AdminKey(null, null, false);
        }
        AdminKeyFile file = AdminKeyFile.in(settings.data());
        Optional<String> known = file.read();
        return known.isPresent() ? new AdminKey(known.get(), file, false) : new AdminKey(file.make(), file, true);
    }
}
