package dev.klaxon.command.incident.faultdomain;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.IncidentEvent;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Name the part of the system that is at fault; the first naming stamps the diagnosis.
 *
 * @param evidenceIds what shows it
 */
record NameFaultDomain(
        @Needed Text domain, @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds) implements IncidentVerb {

    static final Verb<NameFaultDomain> VERB = OnIncident.post("fault-domain", NameFaultDomain.class)
            .called("FaultDomain", "name")
            .needs(Scope.RESPOND)
            .told(NameFaultDomain::told);

    NameFaultDomain {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** A naming stands beside all earlier ones, and evidence that is named is there. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownEvidence.require(evidenceIds, state);
        return Decision.of(new FaultDomainNamed(state.id(), domain, evidenceIds, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<NameFaultDomain> line) {
        return Decision.of(new FaultDomainNamed(
                line.incidentId(),
                line.get(NameFaultDomain::domain),
                line.need(NameFaultDomain::evidenceIds),
                line.claim()));
    }
}
