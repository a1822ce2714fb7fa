package dev.klaxon.query.kpi;

import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.kpi.Behind;
import dev.klaxon.domain.kpi.DurationKey;
import dev.klaxon.domain.kpi.RateKey;
import dev.klaxon.domain.kpi.Selection;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.postmortem.PostmortemView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how well incidents are run, and by which incidents and events each figure is so. */
@RestController
@Reads({IncidentView.NAME, PostmortemView.NAME})
final class KpiEndpoint {

    private static final Duration USUAL_PERIOD = Duration.ofDays(30);

    private final KpiReading reading;
    private final KpiEvents events;
    private final PolicyShelf policies;
    private final InstantSource clock;

    KpiEndpoint(KpiReading reading, KpiEvents events, PolicyShelf policies, InstantSource clock) {
        this.reading = reading;
        this.events = events;
        this.policies = policies;
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
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills) {
        Instant now = clock.instant();
        Selection selection = selection(from, to, severity, service, drills, now);
        Reader reader = Reader.of(caller);
        return KpiAnswer.of(
                reading.figures(new Question(selection, reader, judge(policy), now)),
                selection,
                policy,
                reader.seesAll());
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/kpis", produces = "text/csv;charset=UTF-8")
    @Requires(Scope.READ)
    String sheet(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills) {
        return KpiSheet.of(figures(caller, from, to, severity, service, policy, drills));
    }

    /** The incidents and events behind a duration, a rate or a line of communication. */
    @GetMapping("/api/v1/kpis/{key}/events")
    @Requires(Scope.READ)
    Page<Behind> events(
            Caller caller,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(defaultValue = "false") boolean drills,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Instant now = clock.instant();
        Selection selection = selection(from, to, severity, service, drills, now);
        Question question = new Question(selection, Reader.of(caller), judge(policy), now);
        return events.behind(figure(key), question, cursor, limit);
    }

    private @Nullable Policy judge(@Nullable Integer policy) {
        return policy == null ? null : policies.require(policy);
    }

    private static Selection selection(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<Severity> severity,
            @Nullable List<String> service,
            boolean drills,
            Instant now) {
        Instant end = to == null ? now : to;
        Instant begin = from == null ? end.minus(USUAL_PERIOD) : from;
        if (!begin.isBefore(end)) {
            throw new CommandRejected(
                    Code.PERIOD_EMPTY,
                    "'from' must come before 'to'; the period is from %s to %s".formatted(begin, end));
        }
        return new Selection(
                begin,
                end,
                severity == null ? Set.of() : Set.copyOf(severity),
                service == null ? Set.of() : Set.copyOf(service),
                drills);
    }

    private static KpiEvents.Figure figure(String key) {
        for (DurationKey duration : DurationKey.values()) {
            if (duration.label().equals(key)) {
                return new KpiEvents.Figure.OfDuration(duration);
            }
        }
        for (RateKey rate : RateKey.values()) {
            if (rate.label().equals(key)) {
                return new KpiEvents.Figure.OfRate(rate);
            }
        }
        for (CadenceLine line : CadenceLine.values()) {
            if (line.name().toLowerCase(Locale.ROOT).equals(key)) {
                return new KpiEvents.Figure.OfLine(line);
            }
        }
        throw new CommandRejected(Code.INVALID_VALUE, "'%s' is no figure; there are %s".formatted(key, keys()));
    }

    private static String keys() {
        return Stream.of(
                        Stream.of(DurationKey.values()).map(DurationKey::label),
                        Stream.of(RateKey.values()).map(RateKey::label),
                        Stream.of(CadenceLine.values()).map(line -> line.name().toLowerCase(Locale.ROOT)))
                .flatMap(labels -> labels)
                .collect(joining(", "));
    }
}
