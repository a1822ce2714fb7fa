package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.measure.BacklogAge;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers figures, as exact as if every incident were folded at that instant: from sums where they hold, else from what
 * each incident adds, and where time has changed that, from the incident itself.
 */
@Component
class KpiReading {

    /** The same day begins in one zone this long before it begins in another, at most. */
    private static final Duration ZONES_APART = Duration.ofHours(26);

    // OFFSET 0 keeps it at look-ups: what a stretch holds is guessed so badly that a join would read all incidents
    private static final String PARTS = """
            SELECT k.id, k.drill, k.changes_at, p.at, p.subtotal
            FROM unnest(:froms::timestamptz[], :tos::timestamptz[]) AS asked (begins, ends)
                CROSS JOIN LATERAL (
                    SELECT * FROM kpi_part WHERE at >= asked.begins AND at < asked.ends OFFSET 0) p
                CROSS JOIN LATERAL (SELECT * FROM kpi_incident WHERE id = p.incident_id OFFSET 0) k
            WHERE (k.drill OR NOT :drills) AND\s""";
    private static final String RECURRING = """
            SELECT %s
            FROM unnest(:froms::timestamptz[], :tos::timestamptz[]) AS asked (begins, ends)
                CROSS JOIN LATERAL (SELECT * FROM kpi_incident
                    WHERE declared_at >= asked.begins AND declared_at < asked.ends OFFSET 0) k
            WHERE %s AND k.drill = :drills AND\s""".formatted(Recurring.COLUMNS, Recurring.CONDITION);
    private static final String ENTRUSTED_RECURRENCES =
            """
            SELECT DISTINCT k.id, %s
            FROM access a JOIN kpi_incident other ON other.id = a.incident_id AND other.restricted
                JOIN kpi_incident k ON %s
            WHERE a.restricted AND :reader = ANY (a.readers)
                AND %s AND NOT k.recurs_openly AND k.drill = :drills
                AND k.declared_at >= :from AND k.declared_at < :to AND\s""".formatted(Recurring.COLUMNS, Recurrences.SHOWN_BY, Recurring.CONDITION);
    private static final String BACKLOG = """
            SELECT k.severity, count(*) AS open, count(*) FILTER (WHERE k.declared_at < :oldest) AS old
            FROM kpi_incident k
            WHERE %s AND k.drill = :drills AND\s""".formatted(FilterCondition.OPEN);
    private static final int FETCHED_AT_ONCE = 2000;

    private final Views views;
    private final SumReading sums;
    private final KpiFolds folds;

    KpiReading(Views views, SumReading sums, KpiFolds folds) {
        this.views = views;
        this.sums = sums;
        this.folds = folds;
    }

    Figures figures(Question question) {
        PeriodSubtotals found = count(question);
        return Figures.of(found.subtotals(), found.drills());
    }

    /** All that the incidents of the period add. */
    Subtotal subtotal(Question question) {
        return Subtotal.sum(count(question).subtotals());
    }

    private PeriodSubtotals count(Question question) {
        PeriodSubtotals found = new PeriodSubtotals(question);
        List<TimeRange> period = List.of(question.period());
        if (question.judge() != null) {
            refold(question, found);
            recurrences(question, question.wanted(), period, found);
        } else if (!question.isSummed()) {
            parts(question, question.wanted(), period, found);
        } else {
            List<TimeRange> rest = sums.read(question, found);
            if (question.reader().seesAll()) {
                parts(question, "TRUE", rest, found);
            } else {
                parts(question, "NOT k.restricted", rest, found);
                parts(question, Reader.entrusted("k"), period, found);
            }
        }
        if (!question.reader().seesAll()) {
            entrustedRecurrences(question, found);
        }
        backlog(question, found);
        return found;
    }

    /** From what each incident adds, within these ranges. */
    private void parts(Question question, String which, List<TimeRange> ranges, PeriodSubtotals found) {
        if (ranges.isEmpty()) {
            return;
        }
        Set<UUID> outdated = new HashSet<>();
        select(PARTS + which, question, ranges).withFetchSize(FETCHED_AT_ONCE).query(row -> {
            OffsetDateTime changesAt = row.getObject("changes_at", OffsetDateTime.class);
            if (changesAt != null && !changesAt.toInstant().isAfter(question.now())) {
                outdated.add(row.getObject("id", UUID.class));
            } else {
                found.part(row.getBoolean("drill"), SubtotalReader.read(row.getBytes("subtotal")));
            }
        });
        folds.each(outdated, null, question.now(), incident -> add(incident, ranges, found));
        recurrences(question, which, ranges, found);
    }

    /** From the incidents themselves, by another policy: its zone may move the day of an action. */
    private void refold(Question question, PeriodSubtotals found) {
        TimeRange period = question.period();
        TimeRange wider =
                new TimeRange(period.from().minus(ZONES_APART), period.to().plus(ZONES_APART));
        Set<UUID> ids = select(PARTS + question.wanted(), question, List.of(wider))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
        List<TimeRange> ranges = List.of(period);
        folds.each(ids, question.judge(), question.now(), incident -> add(incident, ranges, found));
    }

    private static void add(IncidentMeasures incident, List<TimeRange> ranges, PeriodSubtotals found) {
        Subtotal.byInstant(incident).forEach((at, subtotal) -> {
            if (ranges.stream().anyMatch(range -> range.holds(at))) {
                found.part(incident.drill(), subtotal);
            }
        });
    }

    private void recurrences(Question question, String which, List<TimeRange> ranges, PeriodSubtotals found) {
        OffsetDateTime now = question.now().atOffset(ZoneOffset.UTC);
        boolean seesAll = question.reader().seesAll();
        select(RECURRING + which, question, ranges)
                .query((row, number) -> Recurring.of(row))
                .list()
                .forEach(each -> found.part(
                        question.filter().drills(), each.subtotal(seesAll ? each.recurs() : each.recursOpenly(), now)));
    }

    /** What recurs only by an incident that is restricted and that the reader may read. */
    private void entrustedRecurrences(Question question, PeriodSubtotals found) {
        OffsetDateTime now = question.now().atOffset(ZoneOffset.UTC);
        views.sql(ENTRUSTED_RECURRENCES + question.wanted())
                .params(question.parameters())
                .query((row, number) -> Recurring.of(row))
                .list()
                .forEach(each -> found.part(
                        question.filter().drills(),
                        Subtotal.of(RateKey.RECURRENCE_RATE_90D, each.severity(), 1, each.isOver(now) ? 0 : 1)));
    }

    private void backlog(Question question, PeriodSubtotals found) {
        Instant oldest = BacklogAge.oldBefore(question.filter().to());
        views.sql(BACKLOG + question.wanted() + " GROUP BY k.severity")
                .params(question.parameters())
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    String severity = row.getString("severity");
                    found.part(
                            question.filter().drills(),
                            Subtotal.of(
                                    RateKey.BACKLOG_OVER_14D,
                                    severity == null ? null : Severity.parse(severity),
                                    row.getLong("old"),
                                    row.getLong("open")));
                });
    }

    private JdbcClient.StatementSpec select(String sql, Question question, List<TimeRange> ranges) {
        return views.sql(sql)
                .params(question.parameters())
                .param("froms", TimeRange.begins(ranges))
                .param("tos", TimeRange.ends(ranges));
    }
}
