package dev.klaxon.views;

import dev.klaxon.store.LoggedEvent;
import dev.klaxon.views.ViewRegister.Tables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets events aside that a view cannot take, in the transaction of the view's position. */
final class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private static final String PARK = """
            INSERT INTO read.parked (schema, position, subject, event_id, stream, type, cause)
            VALUES (:schema, :position, :subject, :eventId, :stream, :type, :cause)
            ON CONFLICT (schema, position) DO NOTHING
            """;

    private final JdbcClient jdbc;

    Parking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Parks an event.
     *
     * @param cause why it cannot be taken; null where it only waits for an earlier one of the same record
     */
    void park(Tables tables, String subject, LoggedEvent event, @Nullable RuntimeException cause) {
        jdbc.sql(PARK)
                .param("schema", tables.schema())
                .param("position", event.position().toString())
                .param("subject", subject)
                .param("eventId", event.eventId())
                .param("stream", event.stream())
                .param("type", event.type())
                .param("cause", cause == null ? null : Causes.describe(cause))
                .update();
        if (cause != null) {
            log.error(
                    "View {} cannot take event {} of {}; it is parked",
                    tables.view().name(),
                    event.eventId(),
                    subject,
                    cause);
        }
    }
}
