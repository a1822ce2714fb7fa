package dev.klaxon.query.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.query.incident.Titles;
import dev.klaxon.views.Row;
import java.util.ArrayList;
import java.util.List;

/** The rows of one post-mortem and of its actions, out of their folds. */
final class PostmortemRows {

    private static final ObjectMapper JSON = EventJson.newStateMapper();

    private PostmortemRows() {}

    static List<Row> of(PostmortemState fold, IncidentState incident) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("postmortem")
                .with("id", fold.id())
                .with("incident_id", fold.incidentId())
                .with("reference", incident.reference())
                .with("title", Titles.of(incident))
                .with("status", fold.status().name())
                .with("booked_at", fold.bookedAt())
                .with("awaited_at", fold.awaitedAt().orElse(null))
                .with("scheduled_for", fold.scheduledFor().orElse(null))
                .with("open_actions", (int)
                        fold.actions().stream().filter(Action::isOpen).count())
                .with("version", fold.version()));
        fold.actions().forEach(action -> rows.add(row(fold, action)));
        return rows;
    }

    private static Row row(PostmortemState fold, Action action) {
        return Row.of("postmortem_action")
                .with("id", action.id())
                .with("postmortem_id", fold.id())
                .with("incident_id", fold.incidentId())
                .with("owner_id", action.owner() == null ? null : action.owner().id())
                .with("due_on", action.dueOn())
                .with("status", action.status().name())
                .with("state", write(action));
    }

    /** Reads a stored action. */
    static Action action(String state) {
        try {
            return JSON.readValue(state, Action.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored action cannot be read; rebuild the view", e);
        }
    }

    private static String write(Action action) {
        try {
            return JSON.writeValueAsString(action);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An action has no JSON form", e);
        }
    }
}
