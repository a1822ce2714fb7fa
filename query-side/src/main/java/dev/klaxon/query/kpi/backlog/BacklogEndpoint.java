package dev.klaxon.query.kpi.backlog;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.figure.RateFigure;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.BacklogAge;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.documents.Sheets;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.kpi.FigureSheet;
import dev.klaxon.query.kpi.KpiParameters;
import dev.klaxon.query.kpi.Population;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is open, and for how long. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class BacklogEndpoint {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    private static final String USUAL = "10";

    private final BacklogTable table;
    private final QueryClock clock;

    BacklogEndpoint(BacklogTable table, QueryClock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * What is open at {@code to}, now unless it is stated; of what was declared from {@code from} on, where that is.
     */
    @GetMapping(path = "/api/v1/backlog", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    BacklogAnswer backlog(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(Page.MOST) int limit) {
        KpiFilter filter = KpiParameters.of(from == null ? EVER : from, to, severity, service, drills, clock.instant());
        Reader reader = Reader.of(caller);
        List<BacklogTable.Count> counts = table.count(filter, reader);
        long open = sum(counts, count -> true);
        return new BacklogAnswer(
                filter.to(),
                Figures.DEFINITION_VERSION,
                Population.of(reader),
                open,
                Arrays.stream(BacklogAge.values())
                        .map(age -> bucket(age, counts))
                        .toList(),
                RateFigure.of(sum(counts, count -> count.age() == BacklogAge.OVER_14D), open),
                table.oldest(filter, reader, limit));
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/backlog", produces = Sheets.CSV)
    @Requires(Scope.READ)
    String sheet(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(Page.MOST) int limit) {
        BacklogAnswer answer = backlog(caller, from, to, severity, service, drills, limit);
        FigureSheet sheet = new FigureSheet(answer.definitionVersion(), from, answer.openAt(), answer.population())
                .add("open", Figures.ALL, "count", answer.open());
        for (BacklogAnswer.Bucket bucket : answer.ages()) {
            bucket.bySeverity().forEach((label, count) -> sheet.add("age", label, bucket.age(), count));
            sheet.add("age", Figures.ALL, bucket.age(), bucket.all());
        }
        sheet.add(
                "backlogOver14d", Figures.ALL, "value", answer.backlogOver14d().value());
        sheet.add(
                "backlogOver14d",
                Figures.ALL,
                "numerator",
                answer.backlogOver14d().numerator());
        sheet.add(
                "backlogOver14d",
                Figures.ALL,
                "denominator",
                answer.backlogOver14d().denominator());
        answer.oldest().forEach(old -> sheet.add("oldest", old.reference(), "ageSeconds", old.ageSeconds()));
        return sheet.text();
    }

    private static BacklogAnswer.Bucket bucket(BacklogAge age, List<BacklogTable.Count> counts) {
        Map<String, Long> bySeverity = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity.label(), sum(counts, count -> count.age() == age && count.severity() == severity));
        }
        return new BacklogAnswer.Bucket(age.label(), sum(counts, count -> count.age() == age), bySeverity);
    }

    private static long sum(List<BacklogTable.Count> counts, Predicate<BacklogTable.Count> which) {
        return counts.stream()
                .filter(which)
                .mapToLong(BacklogTable.Count::incidents)
                .sum();
    }
}
