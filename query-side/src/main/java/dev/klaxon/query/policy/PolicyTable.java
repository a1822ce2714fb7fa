package dev.klaxon.query.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.query.people.PersonAnswer;
import dev.klaxon.query.views.ViewSchema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored versions. */
@Component
class PolicyTable {

    private static final String SAVE = """
            INSERT INTO read.policy (version, note, published_at, actor_id, actor_name, document)
            VALUES (:version, :note, :publishedAt, :actorId, :actorName, :document)
            ON CONFLICT (version) DO NOTHING
            """;
    private static final String NEWEST = """
            SELECT version, note, published_at, actor_id, actor_name FROM read.policy
            WHERE version < :before ORDER BY version DESC LIMIT :limit
            """;
    private static final String FIND = "SELECT * FROM read.policy WHERE version = ?";

    private final JdbcClient jdbc;
    private final ObjectMapper json = EventJson.newMapper();

    PolicyTable(JdbcClient jdbc, ViewSchema schema) {
        this.jdbc = jdbc;
    }

    void save(PolicyPublished event, Instant publishedAt) {
        jdbc.sql(SAVE)
                .param("version", event.version())
                .param("note", event.note() == null ? null : event.note().toString())
                .param("publishedAt", publishedAt.atOffset(ZoneOffset.UTC))
                .param("actorId", event.claim().actor().id())
                .param("actorName", event.claim().actor().name().toString())
                .param("document", write(event.document()))
                .update();
    }

    void clear() {
        jdbc.sql("TRUNCATE read.policy").update();
    }

    /** The newest versions below that number. */
    List<PolicySummary> newest(int before, int limit) {
        return jdbc.sql(NEWEST)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> summary(row))
                .list();
    }

    /** The number of the newest version. */
    int last() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM read.policy")
                .query(Integer.class)
                .single();
    }

    Optional<PolicyAnswer> find(int version) {
        return jdbc.sql(FIND)
                .param(version)
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

    private PolicyDocument read(String document) {
        try {
            return json.readValue(document, PolicyDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored policy cannot be read; rebuild the view", e);
        }
    }

    private String write(PolicyDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy has no JSON form", e);
        }
    }
}
