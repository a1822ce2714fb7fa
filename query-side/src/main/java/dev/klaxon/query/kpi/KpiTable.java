package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.query.policy.PolicyShelf;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each incident adds to the figures, as it stands at the instant of writing. */
@Component
class KpiTable {

    // what time has changed is refreshed beside the view, and must neither miss nor undo what the view writes
    private static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended('figures', 0))";

    private static final String BEFORE = """
            SELECT id, declared_at, drill, restricted, counts, cause, resolved_at, fingerprint
            FROM kpi_incident WHERE id = ANY (:ids::uuid[])
            """;
    private static final String SAVE = """
            INSERT INTO kpi_incident (id, reference, title, services, declared_at, severity, drill, restricted, counts, cause, resolved_at, open,
                changes_at, fingerprint)
            SELECT id, reference, title, ARRAY(SELECT json_array_elements_text(services::json)), declared_at, severity, drill,
                restricted, counts, cause, resolved_at, open, changes_at, fingerprint
            FROM unnest(:ids::uuid[], :references::text[], :titles::text[], :services::text[], :declared::timestamptz[], :severities::text[], :drills::boolean[],
                :restricted::boolean[], :counts::boolean[], :causes::text[], :resolved::timestamptz[],
                :open::tstzmultirange[], :changes::timestamptz[], :fingerprints::text[])
                AS row (id, reference, title, services, declared_at, severity, drill, restricted, counts, cause,
                    resolved_at, open, changes_at, fingerprint)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, services = excluded.services, declared_at = excluded.declared_at, severity = excluded.severity,
                restricted = excluded.restricted, counts = excluded.counts, cause = excluded.cause,
                resolved_at = excluded.resolved_at, open = excluded.open, changes_at = excluded.changes_at,
                fingerprint = excluded.fingerprint
            """;
    private static final String FORGET_PARTS =
            "DELETE FROM kpi_part WHERE incident_id = ANY (:ids::uuid[]) RETURNING incident_id, at";
    private static final String SAVE_PARTS = """
            INSERT INTO kpi_part (incident_id, at, subtotal)
            SELECT * FROM unnest(:ids::uuid[], :ats::timestamptz[], :subtotals::bytea[])
            """;

    private final JdbcClient jdbc;
    private final PolicyShelf policies;
    private final Recurrences recurrences;
    private final KpiSums sums;
    private final InstantSource clock;

    KpiTable(JdbcClient jdbc, PolicyShelf policies, Recurrences recurrences, KpiSums sums, InstantSource clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.recurrences = recurrences;
        this.sums = sums;
        this.clock = clock;
    }

    private record Before(
            UUID id,
            OffsetDateTime declaredAt,
            boolean drill,
            boolean restricted,
            boolean counts,
            @Nullable String cause,
            @Nullable OffsetDateTime resolvedAt,
            String fingerprint) {

        Recurrences.Cause recurs() {
            return new Recurrences.Cause(
                    id,
                    counts ? cause : null,
                    drill,
                    restricted,
                    declaredAt.toInstant(),
                    resolvedAt == null ? null : resolvedAt.toInstant());
        }
    }

    /** Stores what these incidents say now, in the place of what they said before. */
    void save(Collection<IncidentWithLearning> changed) {
        takeTurns();
        Instant now = clock.instant();
        Map<UUID, Before> before = before(
                changed.stream().map(incident -> incident.state().id().value()).toList());
        List<KpiRow> rows = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        for (IncidentWithLearning incident : changed) {
            KpiRow row = KpiRow.of(
                    IncidentMeasures.of(
                            incident.state(), policies.at(incident.state().policyVersion()), incident.learning(), now),
                    incident.state());
            String fingerprint = row.fingerprint();
            Before stored = before.get(row.id());
            if (stored == null || !stored.fingerprint().equals(fingerprint)) {
                rows.add(row);
                fingerprints.add(fingerprint);
            }
        }
        if (!rows.isEmpty()) {
            save(rows, fingerprints, before);
        }
    }

    /** Lets nobody else write figures until the transaction ends. */
    private void takeTurns() {
        jdbc.sql(TAKE_TURNS).query((row, number) -> number).single();
    }

    private Map<UUID, Before> before(Collection<UUID> ids) {
        Map<UUID, Before> before = new HashMap<>();
        jdbc.sql(BEFORE)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Before(
                        row.getObject("id", UUID.class),
                        row.getObject("declared_at", OffsetDateTime.class),
                        row.getBoolean("drill"),
                        row.getBoolean("restricted"),
                        row.getBoolean("counts"),
                        row.getString("cause"),
                        row.getObject("resolved_at", OffsetDateTime.class),
                        row.getString("fingerprint")))
                .list()
                .forEach(row -> before.put(row.id(), row));
        return before;
    }

    private void save(List<KpiRow> rows, List<String> fingerprints, Map<UUID, Before> before) {
        Set<KpiSums.Place> touched = new HashSet<>();
        Map<UUID, Before> replaced = new HashMap<>(before);
        replaced.keySet().retainAll(rows.stream().map(KpiRow::id).toList());
        forgetParts(replaced, touched);
        jdbc.sql(SAVE)
                .param("ids", rows.stream().map(KpiRow::id).toArray(UUID[]::new))
                .param("references", texts(rows, KpiRow::reference))
                .param("titles", texts(rows, KpiRow::title))
                .param("services", texts(rows, KpiRow::services))
                .param("declared", texts(rows, KpiRow::declaredAt))
                .param("severities", texts(rows, KpiRow::severity))
                .param("drills", rows.stream().map(KpiRow::drill).toArray(Boolean[]::new))
                .param("restricted", rows.stream().map(KpiRow::restricted).toArray(Boolean[]::new))
                .param("counts", rows.stream().map(KpiRow::counts).toArray(Boolean[]::new))
                .param("causes", texts(rows, KpiRow::cause))
                .param("resolved", texts(rows, KpiRow::resolvedAt))
                .param("open", texts(rows, KpiRow::open))
                .param("changes", texts(rows, KpiRow::changesAt))
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .update();
        saveParts(rows, touched);
        List<Recurrences.Cause> were = new ArrayList<>();
        List<Recurrences.Cause> are = new ArrayList<>();
        for (KpiRow row : rows) {
            Before old = before.get(row.id());
            Recurrences.Cause is = cause(row);
            if (old == null || !old.recurs().equals(is)) {
                are.add(is);
                if (old != null) {
                    were.add(old.recurs());
                }
            }
        }
        touched.addAll(recurrences.judge(were, are));
        sums.countAnew(touched);
    }

    private void forgetParts(Map<UUID, Before> before, Set<KpiSums.Place> touched) {
        if (!before.isEmpty()) {
            jdbc.sql(FORGET_PARTS)
                    .param("ids", before.keySet().toArray(UUID[]::new))
                    .query((row, number) -> {
                        Before old = before.get(row.getObject("incident_id", UUID.class));
                        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                        return old != null && touched.add(new KpiSums.Place(at, old.drill(), old.restricted()));
                    })
                    .list();
        }
    }

    private void saveParts(List<KpiRow> rows, Set<KpiSums.Place> touched) {
        List<UUID> ids = new ArrayList<>();
        List<String> ats = new ArrayList<>();
        List<byte[]> subtotals = new ArrayList<>();
        for (KpiRow row : rows) {
            row.parts().forEach((at, subtotal) -> {
                ids.add(row.id());
                ats.add(at.toString());
                subtotals.add(SubtotalWriter.write(subtotal));
                touched.add(new KpiSums.Place(at, row.drill(), row.restricted()));
            });
        }
        jdbc.sql(SAVE_PARTS)
                .param("ids", ids.toArray(UUID[]::new))
                .param("ats", ats.toArray(String[]::new))
                .param("subtotals", subtotals.toArray(byte[][]::new))
                .update();
    }

    private static Recurrences.Cause cause(KpiRow row) {
        return new Recurrences.Cause(
                row.id(),
                row.counts() ? row.cause() : null,
                row.drill(),
                row.restricted(),
                row.declaredAt(),
                row.resolvedAt());
    }

    private static @Nullable String[] texts(List<KpiRow> rows, Function<KpiRow, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
