package dev.klaxon.command.postmortem.meeting;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.decided;
import static dev.klaxon.command.postmortem.Writing.held;
import static dev.klaxon.command.postmortem.Writing.published;
import static dev.klaxon.command.postmortem.Writing.refused;
import static dev.klaxon.command.postmortem.Writing.refusedUnlessTold;
import static dev.klaxon.command.postmortem.Writing.submitted;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final ReschedulePostmortem LATER = new ReschedulePostmortem(at(900).instant(), Text.of("A holiday"));
    private static final HoldPostmortem HOLD = new HoldPostmortem(List.of(BO));

    @Test
    void is_booked_for_another_time_as_often_as_need_be() {
        assertThat(decided(LATER, booked()))
                .containsExactly(
                        new PostmortemRescheduled(ID, INCIDENT, at(900).instant(), Text.of("A holiday"), CLAIM));
        assertThat(decided(LATER, booked(decided(LATER, booked()).getFirst()))).hasSize(1);
    }

    @Test
    void is_not_booked_for_another_time_once_it_was_held_or_written() {
        refusedUnlessTold(LATER, booked(held()), TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(LATER, booked(submitted()), TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(LATER, booked(published()), TRANSITION_NOT_ALLOWED);
    }

    @Test
    void is_held_once() {
        assertThat(decided(HOLD, booked())).containsExactly(new PostmortemHeld(ID, INCIDENT, List.of(BO), CLAIM));
        assertThat(decided(HOLD, booked(submitted()))).hasSize(1);
        refused(HOLD, booked(held()), ALREADY_ANSWERED);
    }
}
