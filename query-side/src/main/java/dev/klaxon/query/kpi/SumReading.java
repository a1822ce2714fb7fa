package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.Tally;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sums of days, and of hours where those of days do not reach or do not hold. */
@Component
class SumReading {

    private static final String SUMS = """
            SELECT s.starts_at, s.drill, s.tally, s.changes_at,
                CASE WHEN :seesAll THEN s.recurring ELSE s.recurring_openly END AS recurring
            FROM unnest(:froms::timestamptz[], :tos::timestamptz[]) AS asked (begins, ends)
                JOIN read.kpi_sum s ON s.level = :level AND s.starts_at >= asked.begins AND s.starts_at < asked.ends
            WHERE (s.drill OR NOT :drills) AND (:seesAll OR NOT s.restricted)
            """;

    private final JdbcClient jdbc;

    SumReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            OffsetDateTime startsAt,
            boolean drill,
            @Nullable Tally tally,
            @Nullable OffsetDateTime changesAt,
            @Nullable Tally recurring) {

        boolean holds(Instant now) {
            return tally != null && (changesAt == null || changesAt.toInstant().isAfter(now));
        }
    }

    /** Adds what sums tell; returns the rest, of which none tells. */
    List<Stretch> read(Question question, Counted counted) {
        List<Stretch> rest = List.of(question.period());
        for (Level level : List.of(Level.DAY, Level.HOUR)) {
            List<Stretch> whole = new ArrayList<>();
            List<Stretch> left = new ArrayList<>();
            for (Stretch stretch : rest) {
                Stretch inner = stretch.inner(level);
                left.addAll(stretch.beside(inner));
                if (!inner.isEmpty()) {
                    whole.add(inner);
                }
            }
            if (!whole.isEmpty()) {
                left.addAll(read(level, whole, question, counted));
            }
            rest = left;
        }
        return rest;
    }

    private List<Stretch> read(Level level, List<Stretch> whole, Question question, Counted counted) {
        Map<Instant, List<Row>> byStart = new HashMap<>();
        jdbc.sql(SUMS)
                .params(question.parameters())
                .param("level", level.name())
                .param("froms", Stretch.begins(whole))
                .param("tos", Stretch.ends(whole))
                .query((row, number) -> new Row(
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getBoolean("drill"),
                        tally(row.getBytes("tally")),
                        row.getObject("changes_at", OffsetDateTime.class),
                        tally(row.getBytes("recurring"))))
                .list()
                .forEach(row -> byStart.computeIfAbsent(row.startsAt().toInstant(), start -> new ArrayList<>())
                        .add(row));
        List<Stretch> left = new ArrayList<>();
        byStart.forEach((start, rows) -> {
            if (rows.stream().allMatch(row -> row.holds(question.now()))) {
                add(rows, counted);
            } else {
                left.add(new Stretch(start, start.plus(level.length())));
            }
        });
        return left;
    }

    private static void add(Collection<Row> rows, Counted counted) {
        for (Row row : rows) {
            if (row.tally() != null && row.recurring() != null) {
                counted.sum(row.drill(), row.tally());
                counted.sum(row.drill(), row.recurring());
            }
        }
    }

    private static @Nullable Tally tally(byte @Nullable [] bytes) {
        return bytes == null ? null : Tally.read(bytes);
    }
}
