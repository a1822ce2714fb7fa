package dev.klaxon.command.incident.changes;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;
import static dev.klaxon.events.incident.ChangeKind.DEPLOY;

import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ChangeId;
import dev.klaxon.events.incident.ChangeLinked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final ChangeId ID = new ChangeId(MADE);
    private static final Text NAME = Text.of("Release 4.2");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void are_linked_with_the_instant_at_which_they_were_made() {
        incident.when(new LinkChange(DEPLOY, change(NAME, at(-5).instant())))
                .then(new ChangeLinked(
                        INCIDENT, ID, DEPLOY, NAME, null, null, null, at(-5).instant(), incident.claim()));
    }

    @Test
    void are_not_linked_before_they_are_made() {
        incident.when(new LinkChange(DEPLOY, change(NAME, at(123).instant()))).thenRefused(TIME_IN_FUTURE);
    }

    @Test
    void are_not_linked_where_nothing_names_them() {
        incident.when(new LinkChange(DEPLOY, change(null, null))).thenRefused(INVALID_VALUE);
    }

    @Test
    void are_not_linked_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled())
                .when(new LinkChange(DEPLOY, change(NAME, null)))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void are_taken_from_history_as_bare_as_they_are() {
        incident.imported("c-1")
                .when(new LinkChange(null, change(null, null)))
                .then(new ChangeLinked(INCIDENT, ID, null, null, null, null, null, null, incident.claim()));
    }

    private static ForeignRecord change(@Nullable Text name, @Nullable Instant at) {
        return new ForeignRecord(name, null, null, null, null, at);
    }
}
