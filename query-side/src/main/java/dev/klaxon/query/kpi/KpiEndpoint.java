package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.documents.Sheets;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how well incidents are run, and by which incidents and events each figure is so. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class KpiEndpoint {

    private final KpiSource source;
    private final QueryClock clock;

    KpiEndpoint(KpiSource source, QueryClock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** All figures of a period, of the last 30 days unless it is stated; drills only where they are asked for. */
    @GetMapping(path = "/api/v1/kpis", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    KpiAnswer figures(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills) {
        Instant now = clock.instant();
        KpiFilter filter = KpiParameters.of(from, to, severity, service, drills, now);
        KpiSource.Asked asked = new KpiSource.Asked(Reader.of(caller), person, policy, now);
        return KpiAnswer.of(source.figures(asked).apply(filter), filter, asked, source.aims(asked));
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/kpis", produces = Sheets.CSV)
    @Requires(Scope.READ)
    String sheet(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills) {
        return KpiSheet.of(figures(caller, from, to, severity, service, person, policy, drills));
    }

    /** The incidents and events behind a figure. */
    @GetMapping(path = "/api/v1/kpis/{key}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    Page<Contribution> events(
            Caller caller,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Instant now = clock.instant();
        KpiFilter filter = KpiParameters.of(from, to, severity, service, drills, now);
        KpiSource.Asked asked = new KpiSource.Asked(Reader.of(caller), person, policy, now);
        return source.contributions(KpiKeys.figure(key), filter, asked, cursor, limit);
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/kpis/{key}/events", produces = Sheets.CSV)
    @Requires(Scope.READ)
    ResponseEntity<String> eventSheet(
            Caller caller,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Page<Contribution> page =
                events(caller, key, from, to, severity, service, person, policy, drills, cursor, limit);
        return Sheets.piece(ContributionSheet.of(page.items()), page.next());
    }
}
