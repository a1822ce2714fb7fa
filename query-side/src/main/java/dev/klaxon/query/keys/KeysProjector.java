package dev.klaxon.query.keys;

import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.events.access.ApiKeyRevoked;
import dev.klaxon.query.views.ViewSchema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes the keys that were issued and revoked, never what they are. */
@Component
@ProcessingGroup(KeysView.NAME)
final class KeysProjector {

    private static final String ISSUED = """
            INSERT INTO read.api_key (id, person_id, person_name, scopes, issued_at, expires_at)
            VALUES (:id, :personId, :personName, :scopes, :issuedAt, :expiresAt)
            ON CONFLICT (id) DO NOTHING
            """;

    private final JdbcClient jdbc;

    KeysProjector(JdbcClient jdbc, ViewSchema schema) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ApiKeyIssued event) {
        jdbc.sql(ISSUED)
                .param("id", event.apiKeyId().value())
                .param("personId", event.person().id())
                .param("personName", event.person().name().toString())
                .param("scopes", event.scopes().toArray(String[]::new))
                .param("issuedAt", time(event.claim().occurredAt()))
                .param("expiresAt", time(event.expiresAt()))
                .update();
    }

    @EventHandler
    void on(ApiKeyRevoked event) {
        int rows = jdbc.sql("UPDATE read.api_key SET revoked_at = :at WHERE id = :id")
                .param("at", time(event.claim().occurredAt()))
                .param("id", event.apiKeyId().value())
                .update();
        if (rows == 0) {
            throw new IllegalStateException("A key was revoked that was never issued: " + event.apiKeyId());
        }
    }

    @ResetHandler
    void clear() {
        jdbc.sql("TRUNCATE read.api_key").update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
