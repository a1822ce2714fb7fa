package dev.klaxon.query.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers when a post-mortem might be held. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class ProposalEndpoint {

    private final Incidents incidents;
    private final PolicyShelf policies;
    private final QueryClock clock;

    ProposalEndpoint(Incidents incidents, PolicyShelf policies, QueryClock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /** A time by the policy's calendar and the people who held a role, for the one who books. */
    @GetMapping("/api/v1/incidents/{id}/postmortem-proposal")
    @Requires(Scope.READ)
    ProposalAnswer propose(Caller caller, @PathVariable String id) {
        IncidentState incident = incidents.one(id, Reader.of(caller));
        return ProposalAnswer.of(incident, policies.at(incident.policyVersion()), clock.instant());
    }
}
