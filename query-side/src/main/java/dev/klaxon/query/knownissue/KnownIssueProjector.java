package dev.klaxon.query.knownissue;

import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.KnownIssueRecorded;
import dev.klaxon.events.knownissue.KnownIssueResolved;
import dev.klaxon.events.knownissue.WorkaroundAdded;
import dev.klaxon.query.views.ViewSchema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes known issues, the ways around them and their end. */
@Component
@ProcessingGroup(KnownIssueView.NAME)
final class KnownIssueProjector {

    private static final String RECORDED = """
            INSERT INTO read.known_issue (id, title, symptoms, services, root_cause_key, customer_text, words,
                opened_at, opened_by, opened_by_name)
            VALUES (:id, :title, :symptoms, :services, :rootCauseKey, :customerText, to_tsvector('simple', :words),
                :at, :by, :byName)
            """;
    private static final String ADDED = """
            WITH issue AS (
                UPDATE read.known_issue SET workarounds = workarounds + 1, version = version + 1 WHERE id = :issue
                RETURNING workarounds)
            INSERT INTO read.known_issue_workaround (id, known_issue_id, number, steps, risk_notes, rollback, added_at)
            SELECT :id, :issue, workarounds, :steps, :riskNotes, :rollback, :at FROM issue
            """;
    private static final String RESOLVED = """
            UPDATE read.known_issue SET resolved_at = :at, resolution = :text, fixed_in = :fixedIn,
                version = version + 1
            WHERE id = :id
            """;

    private final JdbcClient jdbc;

    KnownIssueProjector(JdbcClient jdbc, ViewSchema schema) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(KnownIssueEvent event) {
        int rows = switch (event) {
            case KnownIssueRecorded e -> record(e);
            case WorkaroundAdded e -> add(e);
            case KnownIssueResolved e -> resolve(e);
        };
        if (rows == 0) {
            throw new IllegalStateException("There is no known issue " + event.knownIssueId());
        }
    }

    @ResetHandler
    void clear() {
        jdbc.sql("TRUNCATE read.known_issue, read.known_issue_workaround").update();
    }

    private int record(KnownIssueRecorded event) {
        return jdbc.sql(RECORDED)
                .param("id", event.knownIssueId().value())
                .param("title", event.title().toString())
                .param("symptoms", text(event.symptoms()))
                .param("services", event.services().toArray(String[]::new))
                .param("rootCauseKey", event.rootCauseKey())
                .param("customerText", text(event.customerText()))
                .param("words", words(event))
                .param("at", time(event.claim().occurredAt()))
                .param("by", event.claim().actor().id())
                .param("byName", event.claim().actor().name().toString())
                .update();
    }

    private int add(WorkaroundAdded event) {
        return jdbc.sql(ADDED)
                .param("issue", event.knownIssueId().value())
                .param("id", event.workaroundId().value())
                .param("steps", event.steps().toString())
                .param("riskNotes", text(event.riskNotes()))
                .param("rollback", text(event.rollback()))
                .param("at", time(event.claim().occurredAt()))
                .update();
    }

    private int resolve(KnownIssueResolved event) {
        KnownIssueId id = event.knownIssueId();
        return jdbc.sql(RESOLVED)
                .param("id", id.value())
                .param("text", event.text().toString())
                .param("fixedIn", event.fixedIn())
                .param("at", time(event.claim().occurredAt()))
                .update();
    }

    /** What a search looks through: all that was said of the issue, and its keys. */
    private static String words(KnownIssueRecorded event) {
        Stream<@Nullable Object> said =
                Stream.of(event.title(), event.symptoms(), event.customerText(), event.rootCauseKey());
        return Stream.concat(said.filter(Objects::nonNull), event.services().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.toString();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
