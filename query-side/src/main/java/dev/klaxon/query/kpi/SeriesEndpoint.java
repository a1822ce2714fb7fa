package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.documents.Sheets;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how a figure went over time. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class SeriesEndpoint {

    private final KpiSource source;
    private final QueryClock clock;

    SeriesEndpoint(KpiSource source, QueryClock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The figure of that key in each day, week or month of the period, at most 400 of them. */
    @GetMapping(path = "/api/v1/kpis/series", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    SeriesAnswer series(
            Caller caller,
            @RequestParam String key,
            @RequestParam Bucket bucket,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills) {
        KpiKeys.figure(key);
        Instant now = clock.instant();
        KpiFilter filter = KpiParameters.of(from, to, severity, service, drills, now);
        List<Period> buckets = bucket.cut(Period.of(filter));
        KpiSource.Asked asked = new KpiSource.Asked(Reader.of(caller), person, policy, now);
        Policy aims = source.aims(asked);
        return new SeriesAnswer(
                key,
                bucket,
                Period.of(filter),
                policy,
                person,
                Figures.DEFINITION_VERSION,
                Population.of(asked.reader()),
                // all buckets tell of the same state
                points(key, buckets, filter, asked, aims));
    }

    private List<SeriesAnswer.Point> points(
            String key, List<Period> buckets, KpiFilter filter, KpiSource.Asked asked, Policy aims) {
        Function<KpiFilter, Figures> figures = source.figures(asked);
        return buckets.stream()
                .map(each -> {
                    KpiFilter within = filter.during(each.from(), each.to());
                    KpiAnswer answer = KpiAnswer.of(figures.apply(within), within, asked, aims);
                    return new SeriesAnswer.Point(each.from(), each.to(), answer.incidents(), answer.figure(key));
                })
                .toList();
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/kpis/series", produces = Sheets.CSV)
    @Requires(Scope.READ)
    String sheet(
            Caller caller,
            @RequestParam String key,
            @RequestParam Bucket bucket,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills) {
        return SeriesSheet.of(series(caller, key, bucket, from, to, severity, service, person, policy, drills));
    }
}
