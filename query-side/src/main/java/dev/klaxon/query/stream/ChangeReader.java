package dev.klaxon.query.stream;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads changes out of the log, never further than the views have come that subscribers ask next. */
@Component
class ChangeReader {

    /** The views that a subscriber finds changed. */
    private static final Set<String> VIEWS = Set.of(IncidentView.NAME, AccessView.NAME);

    private static final String STANDINGS = """
            SELECT i.id, i.reference, i.status, i.severity, a.restricted, a.readers
            FROM incident i JOIN access a ON a.incident_id = i.id WHERE i.id IN (:ids)
            """;

    private final LogReader log;
    private final Views views;

    ChangeReader(LogReader log, Views views) {
        this.log = log;
        this.views = views;
    }

    /** How far it can be read. */
    Position reached() {
        return views.read(VIEWS, () -> views.reading().position());
    }

    /**
     * The changes after one position, up to another that the views have reached, of no more events than the limit. What
     * cannot be read is parked in the views, and nobody is told of it.
     */
    ChangeBatch between(Position after, Position upTo, int limit) {
        List<LoggedEvent> events = log.between(after, upTo, limit);
        Position end = events.size() < limit ? upTo : events.getLast().position();
        List<Change> changes = events.stream()
                .filter(event -> !event.isUnreadable())
                .flatMap(Change::of)
                .toList();
        Set<UUID> incidents = ChangeBatch.incidentsOf(changes);
        Map<UUID, CurrentIncident> standings =
                incidents.isEmpty() ? Map.of() : views.read(VIEWS, () -> read(incidents));
        return new ChangeBatch(
                after,
                end,
                changes.stream()
                        .filter(change -> standings.containsKey(change.incidentId()))
                        .toList(),
                standings);
    }

    private Map<UUID, CurrentIncident> read(Set<UUID> incidents) {
        return views
                .sql(STANDINGS)
                .param("ids", incidents)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), incident(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CurrentIncident incident(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new CurrentIncident(
                row.getString("reference"),
                Status.valueOf(row.getString("status")),
                severity == null ? null : Severity.parse(severity),
                row.getBoolean("restricted"),
                Set.copyOf(List.of((String[]) row.getArray("readers").getArray())));
    }
}
