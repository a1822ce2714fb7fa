package dev.klaxon.query.verdicts;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.verdict.Verdicts;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how an incident was run. Nothing of it is stored: it follows from the events, the policy and the hour. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class VerdictEndpoint {

    private final Incidents incidents;
    private final PolicyShelf policies;
    private final QueryClock clock;

    VerdictEndpoint(Incidents incidents, PolicyShelf policies, QueryClock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /** Each clock and rule, by the version in force when it was declared or by the one that is asked for. */
    @GetMapping("/api/v1/incidents/{id}/verdicts")
    @Requires(Scope.READ)
    Page<VerdictAnswer> of(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer policy,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        IncidentState incident = incidents.one(id, Reader.of(caller));
        Policy judge = policy == null ? policies.at(incident.policyVersion()) : policies.require(policy);
        int shown = Cursor.read(cursor, 1, VerdictEndpoint::seen).orElse(0);
        List<VerdictAnswer> rest = Verdicts.of(incident, judge, clock.instant()).stream()
                .skip(shown)
                .limit(limit + 1L)
                .map(VerdictAnswer::of)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(shown + limit));
    }

    private static int seen(List<String> keys) {
        int seen = Integer.parseInt(keys.getFirst());
        if (seen < 0) {
            throw new IllegalArgumentException("A list begins at its beginning");
        }
        return seen;
    }
}
