package dev.klaxon.query.kpi.pager;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.pager.RoleTime;
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
import dev.klaxon.query.kpi.pager.PagerAnswer.PersonAnswer;
import dev.klaxon.query.kpi.pager.PagerAnswer.Responder;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how much each responder carries, and how much of it outside office hours. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class PagerEndpoint {

    private static final Comparator<Responder> MOST_FIRST = Comparator.comparingLong(Responder::roleSeconds)
            .reversed()
            .thenComparing(responder -> responder.person().id());

    private final PagerTable tenures;
    private final QueryClock clock;

    PagerEndpoint(PagerTable tenures, QueryClock clock) {
        this.tenures = tenures;
        this.clock = clock;
    }

    /** Everybody who held a role within the period, whenever the incident was declared. */
    @GetMapping(path = "/api/v1/pager-load", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    PagerAnswer load(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(defaultValue = "false") boolean drills) {
        Instant now = clock.instant();
        KpiFilter filter = KpiParameters.of(from, to, severity, service, drills, now);
        Reader reader = Reader.of(caller);
        Map<String, List<PagerTable.Part>> byPerson =
                tenures.find(filter, reader, now).stream().collect(Collectors.groupingBy(PagerTable.Part::personId));
        return new PagerAnswer(
                Period.of(filter),
                Figures.DEFINITION_VERSION,
                Population.of(reader),
                byPerson.entrySet().stream()
                        .map(entry -> responder(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FIRST)
                        .toList());
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/pager-load", produces = Sheets.CSV)
    @Requires(Scope.READ)
    String sheet(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(defaultValue = "false") boolean drills) {
        PagerAnswer answer = load(caller, from, to, severity, service, drills);
        Period period = answer.period();
        FigureSheet sheet =
                new FigureSheet(answer.definitionVersion(), period.from(), period.to(), answer.population());
        for (Responder each : answer.items()) {
            String id = each.person().id();
            sheet.add("pagerLoad", id, "name", each.person().name());
            sheet.add("pagerLoad", id, "incidents", each.incidents());
            sheet.add("pagerLoad", id, "roleSeconds", each.roleSeconds());
            sheet.add("pagerLoad", id, "afterHoursSeconds", each.afterHoursSeconds());
            sheet.add("pagerLoad", id, "afterHoursShare", each.afterHoursShare());
        }
        return sheet.text();
    }

    private static Responder responder(String id, List<PagerTable.Part> parts) {
        RoleTime sum = parts.stream().map(PagerTable.Part::time).reduce(RoleTime.NONE, RoleTime::plus);
        String name = parts.stream()
                .map(PagerTable.Part::personName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Responder(
                new PersonAnswer(id, name),
                parts.stream().mapToLong(PagerTable.Part::incidents).sum(),
                sum.seconds(),
                sum.afterHoursSeconds(),
                sum.afterHoursShare());
    }
}
