package dev.klaxon.query.cadence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.query.views.ViewSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The post-mortems as the incident view has read them: what an incident owes is told by both streams, and a view that
 * reads another one's rows would not give the same again out of history.
 */
@Component
class PostmortemFolds {

    private static final String SAVE = """
            INSERT INTO read.promised_in_postmortem (incident_id, state) VALUES (:incidentId, :state)
            ON CONFLICT (incident_id) DO UPDATE SET state = excluded.state
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ObjectMapper json = EventJson.newStateMapper();

    PostmortemFolds(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ViewSchema schema) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<PostmortemState> find(IncidentId incident) {
        return Optional.ofNullable(find(List.of(incident)).get(incident));
    }

    /** Those that are there, by their incidents. */
    Map<IncidentId, PostmortemState> find(Collection<IncidentId> incidents) {
        Map<IncidentId, PostmortemState> found = new HashMap<>();
        if (!incidents.isEmpty()) {
            jdbc.sql("SELECT state FROM read.promised_in_postmortem WHERE incident_id IN (:ids)")
                    .param("ids", incidents.stream().map(IncidentId::value).toList())
                    .query(String.class)
                    .list()
                    .forEach(state -> {
                        PostmortemState fold = read(state);
                        found.put(fold.incidentId(), fold);
                    });
        }
        return found;
    }

    void save(Collection<PostmortemState> folds) {
        batches.batchUpdate(
                SAVE,
                folds.stream()
                        .map(fold -> new MapSqlParameterSource()
                                .addValue("incidentId", fold.incidentId().value())
                                .addValue("state", write(fold)))
                        .toArray(SqlParameterSource[]::new));
    }

    void clear() {
        jdbc.sql("TRUNCATE read.promised_in_postmortem").update();
    }

    private PostmortemState read(String state) {
        try {
            return json.readValue(state, PostmortemState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fold cannot be read; rebuild the view", e);
        }
    }

    private String write(PostmortemState fold) {
        try {
            return json.writeValueAsString(fold);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fold has no JSON form", e);
        }
    }
}
