package dev.klaxon.command.incident.faultdomain;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.FaultDomainNamed;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultDomainTest {

    private static final Text DOMAIN = Text.of("Connection pool");

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), at(6).evidence(EvidenceKind.LOG));

    @Test
    void is_named_with_what_shows_it() {
        List<EvidenceId> evidence = List.of(new EvidenceId(id(6)));

        incident.when(new NameFaultDomain(DOMAIN, evidence))
                .then(new FaultDomainNamed(INCIDENT, DOMAIN, evidence, incident.claim()));
    }

    @Test
    void is_not_shown_by_evidence_that_is_not_attached() {
        incident.when(new NameFaultDomain(DOMAIN, List.of(new EvidenceId(id(7)))))
                .thenRefused(INVALID_VALUE);
    }

    @Test
    void is_not_named_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled())
                .when(new NameFaultDomain(DOMAIN, List.of()))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_taken_from_history_as_bare_as_it_is() {
        incident.imported("f-1")
                .when(told(NameFaultDomain.class))
                .then(new FaultDomainNamed(INCIDENT, null, List.of(), incident.claim()));
    }
}
