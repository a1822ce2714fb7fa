package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.contribution.Contributions;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.views.Views;
import java.sql.Array;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through what lies behind a figure, in order of declaration; only incidents on the page are folded anew. */
@Component
class KpiEvents {

    private static final String CANDIDATES = """
            SELECT k.id, k.declared_at, k.changes_at,
                (SELECT array_agg(p.subtotal) FROM kpi_part p WHERE p.incident_id = k.id AND\s""";
    private static final String OF_ALL = """
            ) AS subtotals
            FROM kpi_incident k
            WHERE k.drill = :drills AND (:anySeverity OR k.severity = ANY (:severities::text[]))
                AND (k.declared_at, k.id) >= (:lastAt, :lastId) AND\s""";
    private static final String IN_ORDER = " ORDER BY k.declared_at, k.id LIMIT :limit";
    private static final String DECLARED = "k.declared_at >= :from AND k.declared_at < :to";
    private static final String AT_DECLARATION = "p.at = k.declared_at";
    // a zone may move the day of an action, but not further than this
    private static final String AT_DUE_DAYS =
            "p.at >= :from - interval '26 hours' AND p.at < :to + interval '26 hours'";
    private static final String DUE =
            "k.counts AND k.id IN (SELECT incident_id FROM kpi_part p WHERE " + AT_DUE_DAYS + ")";

    // most may add nothing, and a row costs less than a query
    private static final int CANDIDATES_AT_ONCE = 1000;

    private static final Figure DUE_ACTIONS = new Figure.OfRate(RateKey.ACTION_CLOSURE_ON_TIME);
    private static final Figure OF_REVENUE = new Figure.OfCustomers(CustomerKey.CREDITS_PCT_ARR);
    private static final Figure RECURRENCE = new Figure.OfRate(RateKey.RECURRENCE_RATE_90D);

    private final Views views;
    private final KpiFolds folds;
    private final Recurrences recurrences;
    private final KpiReading reading;

    KpiEvents(Views views, KpiFolds folds, Recurrences recurrences, KpiReading reading) {
        this.views = views;
        this.folds = folds;
        this.recurrences = recurrences;
        this.reading = reading;
    }

    /** A figure that is made of incidents and events. */
    sealed interface Figure {

        /** A duration. */
        record OfDuration(DurationKey key) implements Figure {}

        /** A rate. */
        record OfRate(RateKey key) implements Figure {}

        /** How a line of communication was kept. */
        record OfLine(CadenceLine line) implements Figure {}

        /** A figure of money or customers. */
        record OfCustomers(CustomerKey key) implements Figure {}
    }

    private record Candidate(
            UUID id, OffsetDateTime declaredAt, @Nullable OffsetDateTime changesAt, List<Subtotal> subtotals) {

        boolean isOutdated(Instant now) {
            return changesAt != null && !changesAt.toInstant().isAfter(now);
        }
    }

    private record Last(Instant declaredAt, UUID id, int shown) {}

    private record Item(Contribution contribution, Instant declaredAt, int number) {}

    Page<Contribution> contributions(Figure figure, Question question, @Nullable String cursor, int limit) {
        Last last = Cursor.read(cursor, 3, KpiEvents::last).orElse(new Last(Instant.EPOCH, new UUID(0, 0), 0));
        List<Item> found = find(figure, question, last, limit + 1);
        return Page.of(
                        found,
                        limit,
                        item -> Cursor.of(
                                item.declaredAt(),
                                item.contribution().incidentId().value(),
                                item.number()))
                .map(Item::contribution);
    }

    private List<Item> find(Figure figure, Question question, Last from, int wanted) {
        List<Item> found = new ArrayList<>();
        Last last = from;
        Subtotal period = figure.equals(OF_REVENUE) ? reading.subtotal(question) : Subtotal.NONE;
        boolean more = true;
        while (more && found.size() < wanted) {
            List<Candidate> candidates = candidates(figure, question, last);
            List<Candidate> adding = candidates.stream()
                    .filter(candidate -> mayAdd(figure, question, candidate))
                    .toList();
            for (int start = 0; start < adding.size() && found.size() < wanted; start += wanted) {
                List<Candidate> some = adding.subList(start, Math.min(start + wanted, adding.size()));
                add(figure, question, period, last, some, found);
            }
            more = candidates.size() == CANDIDATES_AT_ONCE;
            if (more) {
                Candidate end = candidates.getLast();
                last = new Last(end.declaredAt().toInstant(), end.id(), Integer.MAX_VALUE);
            }
        }
        return found.size() > wanted ? found.subList(0, wanted) : found;
    }

    private void add(
            Figure figure,
            Question question,
            Subtotal period,
            Last last,
            List<Candidate> candidates,
            List<Item> found) {
        Set<UUID> ids = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        Map<UUID, UUID> others = figure.equals(RECURRENCE) ? recurrences.firstShown(ids, question.reader()) : Map.of();
        Map<UUID, IncidentMeasures> folded = new HashMap<>();
        Set<UUID> all = new HashSet<>(ids);
        all.addAll(others.values());
        folds.measures(all, question.judge(), question.now())
                .forEach(incident -> folded.put(incident.incidentId().value(), incident));
        for (Candidate candidate : candidates) {
            IncidentMeasures incident = folded.get(candidate.id());
            if (incident != null) {
                UUID other = others.get(candidate.id());
                IncidentMeasures shows = other == null ? null : folded.get(other);
                int shown = candidate.id().equals(last.id()) ? last.shown() : 0;
                int number = 0;
                for (Contribution contribution : contributions(figure, question, incident, shows)) {
                    number++;
                    if (number > shown && (!figure.equals(OF_REVENUE) || contribution.isCountedIn(period))) {
                        found.add(new Item(contribution, candidate.declaredAt().toInstant(), number));
                    }
                }
            }
        }
    }

    /** What each of these adds. */
    static List<Contribution> contributions(Figure figure, Question question, Collection<IncidentMeasures> all) {
        return switch (figure) {
            case Figure.OfDuration of -> Contributions.of(all, question.filter(), question.now(), of.key());
            case Figure.OfRate of -> Contributions.of(all, question.filter(), question.now(), of.key());
            case Figure.OfLine of -> Contributions.of(all, question.filter(), question.now(), of.line());
            case Figure.OfCustomers of -> Contributions.of(all, question.filter(), question.now(), of.key());
        };
    }

    private static List<Contribution> contributions(
            Figure figure, Question question, IncidentMeasures incident, @Nullable IncidentMeasures other) {
        Collection<IncidentMeasures> all = other == null ? List.of(incident) : List.of(incident, other);
        return contributions(figure, question, all).stream()
                .filter(each -> each.incidentId().equals(incident.incidentId()))
                .toList();
    }

    /** False where its subtotals show that it adds nothing. */
    private static boolean mayAdd(Figure figure, Question question, Candidate candidate) {
        return question.judge() != null
                || candidate.subtotals().isEmpty()
                || candidate.isOutdated(question.now())
                || candidate.subtotals().stream().anyMatch(subtotal -> mayAdd(figure, subtotal));
    }

    private static boolean mayAdd(Figure figure, Subtotal subtotal) {
        return switch (figure) {
            case Figure.OfDuration of -> subtotal.counts(of.key());
            case Figure.OfRate of ->
                switch (of.key()) {
                    case RECURRENCE_RATE_90D, BACKLOG_OVER_14D -> true;
                    default -> subtotal.counts(of.key());
                };
            case Figure.OfLine of -> subtotal.counts(of.line());
            case Figure.OfCustomers of -> subtotal.counts(of.key());
        };
    }

    private List<Candidate> candidates(Figure figure, Question question, Last last) {
        Set<Severity> severities = question.filter().severities();
        String parts = figure.equals(DUE_ACTIONS) ? AT_DUE_DAYS : AT_DECLARATION;
        return views.sql(CANDIDATES + parts + OF_ALL + question.wanted() + " AND " + which(figure) + IN_ORDER)
                .params(question.parameters())
                .param("anySeverity", severities.isEmpty())
                .param("severities", severities.stream().map(Severity::label).toArray(String[]::new))
                .param("lastAt", last.declaredAt().atOffset(ZoneOffset.UTC))
                .param("lastId", last.id())
                .param("limit", CANDIDATES_AT_ONCE)
                .query((row, number) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getObject("declared_at", OffsetDateTime.class),
                        row.getObject("changes_at", OffsetDateTime.class),
                        subtotals(row.getArray("subtotals"))))
                .list();
    }

    private static List<Subtotal> subtotals(@Nullable Array subtotals) throws SQLException {
        return subtotals == null
                ? List.of()
                : Arrays.stream((byte[][]) subtotals.getArray())
                        .map(SubtotalReader::read)
                        .toList();
    }

    private static String which(Figure figure) {
        return figure instanceof Figure.OfRate of
                ? switch (of.key()) {
                    case BACKLOG_OVER_14D -> FilterCondition.OPEN;
                    case ACTION_CLOSURE_ON_TIME -> DUE;
                    case RECURRENCE_RATE_90D -> DECLARED + " AND k.counts AND k.cause IS NOT NULL";
                    default -> DECLARED;
                }
                : DECLARED;
    }

    private static Last last(List<String> keys) {
        try {
            return new Last(Wire.instant(keys.get(0)), UUID.fromString(keys.get(1)), Integer.parseInt(keys.get(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
