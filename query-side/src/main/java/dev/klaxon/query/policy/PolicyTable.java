package dev.klaxon.query.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.histories.PolicyHistory;
import dev.klaxon.histories.Streams;
import dev.klaxon.query.people.PersonAnswer;
import dev.klaxon.views.Row;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The stored versions. */
@Component
class PolicyTable {

    private static final String NEWEST = """
            SELECT version, note, published_at, actor_id, actor_name FROM policy
            WHERE version < :before ORDER BY version DESC LIMIT :limit
            """;
    private static final String FIND = "SELECT * FROM policy WHERE version = :version";

    private static final ObjectMapper JSON = EventJson.newMapper();

    private final Views views;

    PolicyTable(Views views) {
        this.views = views;
    }

    /** A version is in force from its recording on, whatever its author says of the time. */
    static Row row(PolicyHistory.Published published) {
        PolicyPublished event = published.event();
        return Row.of("policy")
                .with("stream", Streams.POLICY_STREAM)
                .with("version", event.version())
                .with("note", event.note())
                .with("published_at", published.recordedAt())
                .with("actor_id", event.claim().actor().id())
                .with("actor_name", event.claim().actor().name())
                .with("document", write(event.document()));
    }

    /** The newest versions below that number. */
    List<PolicySummary> newest(int before, int limit) {
        return views.sql(NEWEST)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> summary(row))
                .list();
    }

    /** The number of the newest version. */
    int last() {
        return views.sql("SELECT coalesce(max(version), 0) FROM policy")
                .query(Integer.class)
                .single();
    }

    Optional<PolicyAnswer> find(int version) {
        return views.sql(FIND)
                .param("version", version)
                .query((row, number) -> answer(summary(row), read(row.getString("document"))))
                .optional();
    }

    /** What a document left to the built-in one is answered with it: whoever sends it back states it. */
    private static PolicyAnswer answer(PolicySummary summary, PolicyDocument document) {
        return new PolicyAnswer(
                summary.version(),
                summary.note(),
                summary.publishedAt(),
                summary.actor(),
                new Policy(summary.version(), document).document());
    }

    private static PolicySummary summary(ResultSet row) throws SQLException {
        return new PolicySummary(
                row.getInt("version"),
                row.getString("note"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                new PersonAnswer(row.getString("actor_id"), row.getString("actor_name")));
    }

    private static PolicyDocument read(String document) {
        try {
            return JSON.readValue(document, PolicyDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored policy cannot be read; rebuild the view", e);
        }
    }

    private static String write(PolicyDocument document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy has no JSON form", e);
        }
    }
}
