package dev.klaxon.query.kpi.drivers;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.documents.Sheets;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.kpi.FigureSheet;
import dev.klaxon.query.kpi.KpiParameters;
import dev.klaxon.query.kpi.Period;
import dev.klaxon.query.kpi.Population;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what drives incidents most. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class DriverEndpoint {

    private static final String USUAL = "10";

    private final DriverTable drivers;
    private final QueryClock clock;

    DriverEndpoint(DriverTable drivers, QueryClock clock) {
        this.drivers = drivers;
        this.clock = clock;
    }

    /** Root causes, services and customer segments of what was declared in a period, most incidents first. */
    @GetMapping(path = "/api/v1/drivers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    DriverAnswer drivers(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(Page.MOST) int limit) {
        KpiFilter filter = KpiParameters.of(from, to, severity, service, drills, clock.instant());
        Reader reader = Reader.of(caller);
        List<DriverTable.Sum> sums = drivers.find(filter, reader);
        return new DriverAnswer(
                Period.of(filter),
                Figures.DEFINITION_VERSION,
                Population.of(reader),
                sums.stream()
                        .filter(sum -> sum.sort() == DriverTable.Sort.ROOT_CAUSE)
                        .mapToLong(DriverTable.Sum::incidents)
                        .sum(),
                DriverRanking.of(sums, DriverTable.Sort.ROOT_CAUSE, limit),
                DriverRanking.of(sums, DriverTable.Sort.SERVICE, limit),
                DriverRanking.of(sums, DriverTable.Sort.SEGMENT, limit));
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/drivers", produces = Sheets.CSV)
    @Requires(Scope.READ)
    String sheet(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(defaultValue = USUAL) @Min(1) @Max(Page.MOST) int limit) {
        DriverAnswer answer = drivers(caller, from, to, severity, service, drills, limit);
        Period period = answer.period();
        FigureSheet sheet = new FigureSheet(answer.definitionVersion(), period.from(), period.to(), answer.population())
                .add("incidents", Figures.ALL, "count", answer.incidents());
        add(sheet, "rootCause", answer.rootCauses());
        add(sheet, "service", answer.services());
        add(sheet, "segment", answer.segments());
        return sheet.text();
    }

    private static void add(FigureSheet sheet, String figure, DriverAnswer.Ranking ranking) {
        for (DriverAnswer.Driver driver : ranking.items()) {
            sheet.add(figure, driver.key(), "incidents", driver.incidents());
            sheet.add(figure, driver.key(), "restoreSeconds", driver.restoreSeconds());
            driver.revenueAtRisk()
                    .forEach((currency, money) ->
                            sheet.add(figure, driver.key(), "revenueAtRisk " + currency, money.getAmount()));
        }
        sheet.add(figure, "", "without", ranking.without());
    }
}
