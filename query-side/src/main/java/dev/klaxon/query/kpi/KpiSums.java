package dev.klaxon.query.kpi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of hours and days: which of them hold. */
@Component
class KpiSums {

    // in order, so that two writers never wait for each other
    private static final String COUNT_ANEW = """
            INSERT INTO kpi_sum (level, starts_at, drill, restricted, version)
            SELECT level, starts_at, drill, restricted, nextval('kpi_version')
            FROM unnest(:levels::text[], :starts::timestamptz[], :drills::boolean[], :restricted::boolean[])
                AS touched (level, starts_at, drill, restricted)
            ORDER BY level, starts_at, drill, restricted
            ON CONFLICT (level, starts_at, drill, restricted) DO UPDATE SET version = excluded.version, changes_at = NULL,
                subtotal = NULL, recurring = NULL, recurring_openly = NULL
            """;

    private final JdbcClient jdbc;

    KpiSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An instant at which an incident adds to the figures, and to which of them. */
    record Place(Instant at, boolean drill, boolean restricted) {}

    private record Heap(Level level, Instant startsAt, boolean drill, boolean restricted) {}

    /** Lets the sums that hold these places be counted anew. */
    void countAnew(Collection<Place> touched) {
        Set<Heap> distinct = new HashSet<>();
        for (Place place : touched) {
            for (Level level : Level.values()) {
                distinct.add(new Heap(level, level.startOf(place.at()), place.drill(), place.restricted()));
            }
        }
        List<Heap> heaps = List.copyOf(distinct);
        jdbc.sql(COUNT_ANEW)
                .param("levels", heaps.stream().map(heap -> heap.level().name()).toArray(String[]::new))
                .param(
                        "starts",
                        heaps.stream().map(heap -> heap.startsAt().toString()).toArray(String[]::new))
                .param("drills", heaps.stream().map(Heap::drill).toArray(Boolean[]::new))
                .param("restricted", heaps.stream().map(Heap::restricted).toArray(Boolean[]::new))
                .update();
    }
}
