package dev.klaxon.query.kpi;

import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.kpi.Behind;
import dev.klaxon.domain.kpi.DurationKey;
import dev.klaxon.domain.kpi.Figures;
import dev.klaxon.domain.kpi.IncidentFigures;
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
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how well incidents are run, and by which incidents and events each figure is so. */
@RestController
@Reads(IncidentView.NAME)
final class KpiEndpoint {

    private final KpiFolds folds;
    private final PolicyShelf policies;
    private final InstantSource clock;

    KpiEndpoint(KpiFolds folds, PolicyShelf policies, InstantSource clock) {
        this.folds = folds;
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
        Selection selection = Chosen.of(from, to, severity, service, drills, now);
        Reader reader = Reader.of(caller);
        return KpiAnswer.of(
                Figures.of(folds.of(reader, judge(policy), now), selection, now), selection, policy, reader.seesAll());
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
        Selection selection = Chosen.of(from, to, severity, service, drills, now);
        int shown = Cursor.read(cursor, 1, KpiEndpoint::seen).orElse(0);
        List<Behind> behind = behind(key, folds.of(Reader.of(caller), judge(policy), now), selection, now).stream()
                .skip(shown)
                .limit(limit + 1L)
                .toList();
        return Page.of(behind, limit, last -> Cursor.of(shown + limit));
    }

    private @Nullable Policy judge(@Nullable Integer policy) {
        return policy == null ? null : policies.require(policy);
    }

    private static List<Behind> behind(String key, List<IncidentFigures> all, Selection selection, Instant now) {
        for (DurationKey duration : DurationKey.values()) {
            if (duration.label().equals(key)) {
                return Behind.of(all, selection, now, duration);
            }
        }
        for (RateKey rate : RateKey.values()) {
            if (rate.label().equals(key)) {
                return Behind.of(all, selection, now, rate);
            }
        }
        for (CadenceLine line : CadenceLine.values()) {
            if (line.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Behind.of(all, selection, now, line);
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

    private static int seen(List<String> keys) {
        int seen = Integer.parseInt(keys.getFirst());
        if (seen < 0) {
            throw new IllegalArgumentException("A list begins at its beginning");
        }
        return seen;
    }
}
