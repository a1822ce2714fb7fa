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
import dev.klaxon.query.incident.IncidentTable;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.Reads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what an account would be offered. */
@RestController
@Reads(IncidentView.NAME)
final class CreditEndpoint {

    private final IncidentTable incidents;
    private final PolicyShelf policies;
    private final InstantSource clock;

    CreditEndpoint(IncidentTable incidents, PolicyShelf policies, InstantSource clock) {
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
        IncidentState incident = Reader.of(caller).require(incidents.find(id));
        Account account = incident.accounts().stream()
                .filter(affected -> affected.accountId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(Code.NOT_FOUND, "The incident affects no such account"));
        Policy judge = policy == null ? policies.at(incident.policyVersion()) : policies.require(policy);
        return CreditEstimate.of(incident, account, impact(incident, from, to), judge);
    }

    private CreditEstimate.Impact impact(IncidentState incident, @Nullable Instant from, @Nullable Instant to) {
        ImpactSpan span = ImpactSpan.of(incident);
        boolean stated = from != null || to != null;
        Instant begin = Objects.requireNonNullElse(from, span.from());
        Instant end = to == null ? span.to() : to;
        boolean ongoing = end == null;
        Instant until = end == null ? clock.instant() : end;
        if (stated && until.isBefore(begin)) {
            String detail = "must not be before from, %s".formatted(begin);
            throw CommandRejected.faulty(Code.INVALID_VALUE, "'to' " + detail, List.of(new FieldError("/to", detail)));
        }
        return new CreditEstimate.Impact(begin, until, ongoing, stated ? ImpactSpan.Basis.STATED : span.basis());
    }
}
