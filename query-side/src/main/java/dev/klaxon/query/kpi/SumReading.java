package dev.klaxon.query.kpi;

import dev.klaxon.views.Views;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the sums of days, and of hours where those of days do not reach or do not hold. */
@Component
class SumReading {

    private static final String SUMS = """
            SELECT s.starts_at, s.drill, s.version, s.changes_at, s.subtotal IS NOT NULL AS counted
            FROM unnest(:froms::timestamptz[], :tos::timestamptz[]) AS asked (begins, ends)
                JOIN kpi_sum s ON s.level = :level AND s.starts_at >= asked.begins AND s.starts_at < asked.ends
            WHERE (s.drill OR NOT :drills) AND (:seesAll OR NOT s.restricted)
            """;

    private final Views views;
    private final SumCache cache;

    SumReading(Views views, SumCache cache) {
        this.views = views;
        this.cache = cache;
    }

    private record Row(
            OffsetDateTime startsAt,
            boolean drill,
            long version,
            @Nullable OffsetDateTime changesAt,
            boolean counted) {

        boolean holds(Instant now) {
            return counted && (changesAt == null || changesAt.toInstant().isAfter(now));
        }
    }

    /** Adds what sums tell; returns the rest, of which none tells. */
    List<TimeRange> read(Question question, PeriodSubtotals found) {
        List<TimeRange> rest = List.of(question.period());
        for (Level level : List.of(Level.DAY, Level.HOUR)) {
            List<TimeRange> whole = new ArrayList<>();
            List<TimeRange> left = new ArrayList<>();
            for (TimeRange range : rest) {
                TimeRange inner = range.inner(level);
                left.addAll(range.beside(inner));
                if (!inner.isEmpty()) {
                    whole.add(inner);
                }
            }
            if (!whole.isEmpty()) {
                left.addAll(read(level, whole, question, found));
            }
            rest = left;
        }
        return rest;
    }

    private List<TimeRange> read(Level level, List<TimeRange> whole, Question question, PeriodSubtotals found) {
        Map<Instant, List<Row>> byStart = new HashMap<>();
        views.sql(SUMS)
                .params(question.parameters())
                .param("level", level.name())
                .param("froms", TimeRange.begins(whole))
                .param("tos", TimeRange.ends(whole))
                .query((row, number) -> new Row(
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getBoolean("drill"),
                        row.getLong("version"),
                        row.getObject("changes_at", OffsetDateTime.class),
                        row.getBoolean("counted")))
                .list()
                .forEach(row -> byStart.computeIfAbsent(row.startsAt().toInstant(), start -> new ArrayList<>())
                        .add(row));
        List<TimeRange> left = new ArrayList<>();
        List<Row> holding = new ArrayList<>();
        byStart.forEach((start, rows) -> {
            if (rows.stream().allMatch(row -> row.holds(question.now()))) {
                holding.addAll(rows);
            } else {
                left.add(new TimeRange(start, start.plus(level.length())));
            }
        });
        add(holding, question.reader().seesAll(), found);
        return left;
    }

    private void add(List<Row> rows, boolean seesAll, PeriodSubtotals found) {
        Map<Long, SumCache.Sum> sums =
                cache.find(rows.stream().map(Row::version).toList());
        for (Row row : rows) {
            SumCache.Sum sum = Objects.requireNonNull(sums.get(row.version()), "read at one instant");
            found.sum(row.drill(), sum.subtotal());
            found.sum(row.drill(), seesAll ? sum.recurring() : sum.recurringOpenly());
        }
    }
}
