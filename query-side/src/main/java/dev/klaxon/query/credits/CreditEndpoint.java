package dev.klaxon.query.credits;

import dev.klaxon.domain.incident.ImpactSpan;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Account;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what an account would be offered. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class CreditEndpoint {

    private final Incidents incidents;
    private final PolicyShelf policies;
    private final QueryClock clock;

    CreditEndpoint(Incidents incidents, PolicyShelf policies, QueryClock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The credit of an affected account, by the terms in force when the incident was declared or by those that are
     * asked for.
     *
     * @param from when the account was hit, where that is not when the incident began
     * @param to until when, where that is not when the incident was over
     */
    @GetMapping("/api/v1/incidents/{id}/credit-estimate")
    @Requires(Scope.READ)
    CreditEstimate estimate(
            Caller caller,
            @PathVariable String id,
            @RequestParam String accountId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer policy) {
        IncidentState incident = incidents.one(id, Reader.of(caller));
        Account account = incident.accounts().stream()
                .filter(affected -> affected.accountId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(Code.NOT_FOUND, "The incident affects no such account"));
        Policy judge = policy == null ? policies.at(incident.policyVersion()) : policies.require(policy);
        Instant now = clock.instant();
        return CreditEstimate.of(incident, account, span(incident, from, to, now), now, judge);
    }

    private static ImpactSpan span(IncidentState incident, @Nullable Instant from, @Nullable Instant to, Instant now) {
        ImpactSpan told = ImpactSpan.of(incident);
        if (from == null && to == null) {
            return told;
        }
        ImpactSpan span = new ImpactSpan(
                Objects.requireNonNullElse(from, told.from()), to == null ? told.to() : to, ImpactSpan.Basis.STATED);
        if (Objects.requireNonNullElse(span.to(), now).isBefore(span.from())) {
            String detail = "must not be before the beginning, %s".formatted(span.from());
            throw CommandRejected.faulty(Code.INVALID_VALUE, "'to' " + detail, List.of(new FieldError("/to", detail)));
        }
        return span;
    }
}
