package dev.klaxon.command.incident.rootcause;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.RootCauseNamed;
import org.junit.jupiter.api.Test;

class RootCauseTest {

    private static final Text TEXT = Text.of("The pool was too small");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void is_named_also_after_the_incident_was_called_off() {
        incident.given(at(9).cancelled())
                .when(new NameRootCause("pool-too_small.v2", TEXT))
                .then(new RootCauseNamed(INCIDENT, "pool-too_small.v2", TEXT, incident.claim()));
    }

    @Test
    void has_a_key_without_blanks() {
        incident.when(new NameRootCause("pool too small", TEXT)).thenRefused(INVALID_VALUE);
        incident.when(new NameRootCause("-", TEXT)).thenRefused(INVALID_VALUE);
    }

    @Test
    void is_taken_from_history_as_it_is() {
        incident.imported("r-1")
                .when(told(NameRootCause.class, "key", "Pool too small"))
                .then(new RootCauseNamed(INCIDENT, "Pool too small", null, incident.claim()));
    }
}
