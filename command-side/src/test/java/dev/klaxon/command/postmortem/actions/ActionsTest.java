package dev.klaxon.command.postmortem.actions;

import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.postmortem.Writing.ACTION;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.DUE;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.action;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.decided;
import static dev.klaxon.command.postmortem.Writing.published;
import static dev.klaxon.command.postmortem.Writing.refused;
import static dev.klaxon.command.postmortem.Writing.refusedUnlessTold;
import static dev.klaxon.command.postmortem.Writing.told;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.ActionVerified;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {

    private static final Text NOTE = Text.of("Deployed");
    private static final PostmortemEvent COMPLETED = new ActionCompleted(ID, INCIDENT, ACTION, null, CLAIM);
    private static final PostmortemEvent VERIFIED = new ActionVerified(ID, INCIDENT, ACTION, null, CLAIM);
    private static final PostmortemEvent DROPPED = new ActionDropped(ID, INCIDENT, ACTION, null, CLAIM);
    private static final List<PostmortemVerb> OF_AN_OPEN_ONE = List.of(
            new ReassignAction(ACTION, ANA, NOTE),
            new MoveDueDate(ACTION, DUE.plusDays(1), NOTE),
            new CompleteAction(ACTION, NOTE),
            new DropAction(ACTION, NOTE));

    private final PostmortemState agreed = booked(action());

    @Test
    void are_agreed_on_at_any_time() {
        AddAction add = new AddAction(Text.of("Alert"), ActionCategory.CODE, BO, DUE, Text.of("It rings"), null);

        assertThat(decided(add, booked()))
                .containsExactly(new ActionAdded(
                        ID,
                        INCIDENT,
                        ACTION,
                        Text.of("Alert"),
                        ActionCategory.CODE,
                        BO,
                        DUE,
                        Text.of("It rings"),
                        null,
                        CLAIM));
        assertThat(decided(add, booked(published()))).hasSize(1);
    }

    @Test
    void are_followed_while_they_are_open() {
        assertThat(OF_AN_OPEN_ONE.stream().flatMap(step -> decided(step, agreed).stream()))
                .containsExactly(
                        new ActionReassigned(ID, INCIDENT, ACTION, ANA, NOTE, CLAIM),
                        new ActionDueDateMoved(ID, INCIDENT, ACTION, DUE.plusDays(1), NOTE, CLAIM),
                        new ActionCompleted(ID, INCIDENT, ACTION, NOTE, CLAIM),
                        new ActionDropped(ID, INCIDENT, ACTION, NOTE, CLAIM));
    }

    @Test
    void are_left_alone_once_they_are_done_or_dropped() {
        assertThat(OF_AN_OPEN_ONE).allSatisfy(step -> {
            refusedUnlessTold(step, booked(action(), COMPLETED), ALREADY_ANSWERED);
            refusedUnlessTold(step, booked(action(), DROPPED), ALREADY_ANSWERED);
        });
    }

    @Test
    void stay_as_they_are_where_nothing_would_change() {
        assertThat(decided(new ReassignAction(ACTION, BO, NOTE), agreed)).isEmpty();
        assertThat(decided(new MoveDueDate(ACTION, DUE, NOTE), agreed)).isEmpty();
        assertThat(told(new MoveDueDate(ACTION, DUE, NOTE), agreed)).hasSize(1);
    }

    @Test
    void are_verified_once_and_not_before_they_are_completed() {
        VerifyAction verify = new VerifyAction(ACTION, NOTE);

        assertThat(decided(verify, booked(action(), COMPLETED)))
                .containsExactly(new ActionVerified(ID, INCIDENT, ACTION, NOTE, CLAIM));
        refusedUnlessTold(verify, agreed, TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(verify, booked(action(), COMPLETED, VERIFIED), ALREADY_ANSWERED);
        refusedUnlessTold(verify, booked(action(), DROPPED), ALREADY_ANSWERED);
    }

    @Test
    void are_found_by_their_ids_alone() {
        ActionId other = new ActionId(id(77));

        refused(new CompleteAction(other, NOTE), agreed, NOT_FOUND);
        refused(new VerifyAction(other, NOTE), agreed, NOT_FOUND);
    }
}
