package dev.klaxon.command.postmortem;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.POSTMORTEM_EXISTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.Status;
import org.junit.jupiter.api.Test;

class PostmortemTest {

    private static final PostmortemId ID = new PostmortemId(id(5));
    private static final Claim CLAIM = at(9).claim();
    private static final SchedulePostmortem COMMAND = new SchedulePostmortem(INCIDENT, ID, at(100).instant(), BO);

    @Test
    void is_linked_to_its_incident() {
        assertThat(SchedulePostmortemHandler.decide(COMMAND, state(), CLAIM).events())
                .containsExactly(new PostmortemLinked(INCIDENT, ID, CLAIM));
    }

    @Test
    void is_booked_for_one_that_is_closed() {
        assertThat(SchedulePostmortemHandler.decide(COMMAND, state(at(3).moved(Status.RESOLVED, Status.CLOSED)), CLAIM)
                        .events())
                .hasSize(1);
    }

    @Test
    void is_not_booked_for_a_false_alarm_unless_history_says_so() {
        refused(state(at(3).cancelled()), CLAIM, INCIDENT_NOT_OPEN);
        Claim imported =
                new Claim(CLAIM.actor(), CLAIM.occurredAt(), CLAIM.precision(), new Origin("legacy", "p-1", null));
        assertThat(SchedulePostmortemHandler.decide(COMMAND, state(at(3).cancelled()), imported)
                        .events())
                .hasSize(1);
    }

    @Test
    void is_booked_once() {
        refused(
                state(new PostmortemLinked(INCIDENT, new PostmortemId(id(4)), at(4).claim())),
                CLAIM,
                POSTMORTEM_EXISTS);
    }

    private static void refused(IncidentState state, Claim claim, Code code) {
        assertThatThrownBy(() -> SchedulePostmortemHandler.decide(COMMAND, state, claim))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static IncidentState state(IncidentEvent... events) {
        IncidentState state = IncidentState.declared(id(0), at(0).declared());
        for (IncidentEvent event : events) {
            state = state.evolve(id(1), event);
        }
        return state;
    }
}
