package dev.klaxon.command.incident.updates;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_MERGED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.FeedbackId;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateWithdrawn;
import org.junit.jupiter.api.Test;

class UpdateAftermathTest {

    private static final Text TEXT = Text.of("A text");
    private static final UpdateId UPDATE = new UpdateId(id(10));
    private static final UpdateId UNKNOWN = new UpdateId(id(11));

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), at(10).update(Audience.PUBLIC));

    @Test
    void takes_an_update_back() {
        incident.when(new WithdrawUpdate(UPDATE, TEXT))
                .then(new UpdateWithdrawn(INCIDENT, UPDATE, TEXT, incident.claim()));
    }

    @Test
    void takes_it_back_only_once() {
        incident.given(new UpdateWithdrawn(INCIDENT, UPDATE, TEXT, at(20).claim()))
                .when(new WithdrawUpdate(UPDATE, TEXT))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void does_not_find_an_update_that_was_never_published() {
        incident.when(new WithdrawUpdate(UNKNOWN, TEXT)).thenRefused(NOT_FOUND);
        incident.when(feedback(UNKNOWN, 5)).thenRefused(NOT_FOUND);
    }

    @Test
    void hears_what_an_update_was_worth() {
        incident.when(feedback(UPDATE, 2))
                .then(new FeedbackReceived(INCIDENT, new FeedbackId(MADE), UPDATE, "acme", TEXT, 2, incident.claim()));
    }

    @Test
    void hears_of_an_update_that_was_taken_back_too() {
        incident.given(new UpdateWithdrawn(INCIDENT, UPDATE, TEXT, at(20).claim()))
                .when(feedback(UPDATE, 1))
                .thenWarned();
    }

    @Test
    void hears_after_the_incident_has_ended_and_takes_nothing_back_then() {
        incident.given(at(30).cancelled()).when(feedback(UPDATE, 5)).thenWarned();
        incident.when(new WithdrawUpdate(UPDATE, TEXT)).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void hears_nothing_more_of_a_part_of_another_incident() {
        incident.given(new IncidentMerged(INCIDENT, new IncidentId(id(90)), "INC-0000", TEXT, at(30).claim()))
                .when(feedback(UPDATE, 5))
                .thenRefused(INCIDENT_MERGED);
    }

    private static ReceiveFeedback feedback(UpdateId update, int rating) {
        return new ReceiveFeedback(update, "acme", TEXT, rating);
    }
}
