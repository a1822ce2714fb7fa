package dev.klaxon.command.incident.redaction;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.HoldId;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final EvidenceId ID = new EvidenceId(id(9));
    private static final Text REASON = Text.of("It names a customer");

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), at(9).evidence(EvidenceKind.LOG));

    @Test
    void redacts() {
        incident.when(redaction(ID)).then(redacted(false));
    }

    @Test
    void seals_what_is_held() {
        incident.given(new EvidenceHoldPlaced(INCIDENT, new HoldId(id(1)), null, incident.claim()))
                .when(redaction(ID))
                .then(redacted(true));
    }

    @Test
    void redacts_also_after_the_end() {
        incident.given(at(20).cancelled()).when(redaction(ID)).then(redacted(false));
    }

    @Test
    void refuses_what_nobody_attached() {
        incident.when(redaction(new EvidenceId(id(8)))).thenRefused(NOT_FOUND);
    }

    @Test
    void refuses_what_is_redacted_already() {
        incident.given(redacted(true)).when(redaction(ID)).thenRefused(ALREADY_ANSWERED);
    }

    private static RedactEvidence redaction(EvidenceId id) {
        return new RedactEvidence(id, REASON);
    }

    private EvidenceRedacted redacted(boolean sealed) {
        return new EvidenceRedacted(INCIDENT, ID, REASON, sealed, incident.claim());
    }
}
