package dev.klaxon.query.stream;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.views.Reached;
import dev.klaxon.query.views.ViewTokens;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.Position;
import dev.klaxon.store.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads changes out of the log, never further than the views have come that subscribers ask next. */
@Component
class ChangeReader {

    /** The views that a subscriber finds changed. */
    private static final Set<String> VIEWS = Set.of(IncidentView.NAME);

    private static final String INCIDENTS =
            "SELECT id, reference, status, severity, restricted, readers FROM read.incident WHERE id IN (:ids)";

    private final EventLog log;
    private final ViewTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate atOneInstant;

    ChangeReader(EventLog log, ViewTokens tokens, DataSource dataSource) {
        this.log = log;
        this.tokens = tokens;
        this.jdbc = JdbcClient.create(dataSource);
        this.atOneInstant = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.atOneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneInstant.setReadOnly(true);
    }

    /** How far it can be read. */
    Reached reached() {
        return tokens.reached(VIEWS);
    }

    /**
     * The changes after one position, up to another that the views have reached, of no more events than the limit.
     * Nothing while the views are being rebuilt: who may see an incident is not known then.
     */
    Optional<ChangeBatch> between(Position after, Position upTo, int limit) {
        List<Recorded> events = log.between(after, upTo, limit);
        Position end = events.size() < limit ? upTo : events.getLast().position();
        List<Change> changes = events.stream().flatMap(Change::of).toList();
        return incidents(ChangeBatch.incidentsOf(changes), end)
                .map(incidents -> new ChangeBatch(after, end, changes, incidents));
    }

    private Optional<Map<UUID, CurrentIncident>> incidents(Set<UUID> incidents, Position reached) {
        if (incidents.isEmpty()) {
            return Optional.of(Map.of());
        }
        return atOneInstant.execute(transaction -> {
            // taken before the snapshot is: a rebuild that empties the table meanwhile would show through it
            jdbc.sql("LOCK TABLE read.incident IN ACCESS SHARE MODE").update();
            return reached().covers(reached) ? Optional.of(read(incidents)) : Optional.empty();
        });
    }

    private Map<UUID, CurrentIncident> read(Set<UUID> incidents) {
        return jdbc
                .sql(INCIDENTS)
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
