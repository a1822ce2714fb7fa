package dev.klaxon.command.postmortem;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.POSTMORTEM_EXISTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.Status;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostmortemTest {

    private static final Claim CLAIM = at(9).claim();
    private static final Moment MOMENT = new Moment(CLAIM, at(9).instant(), Set.of(), part -> ID.value());
    private static final SchedulePostmortem VERB = new SchedulePostmortem(INCIDENT.toString(), at(100).instant(), BO);

    @Test
    void is_linked_to_its_incident() {
        assertThat(VERB.decide(state(), MOMENT).events()).containsExactly(new PostmortemLinked(INCIDENT, ID, CLAIM));
    }

    @Test
    void is_booked_for_one_that_is_closed() {
        assertThat(VERB.decide(state(at(3).moved(Status.RESOLVED, Status.CLOSED)), MOMENT)
                        .events())
                .hasSize(1);
    }

    @Test
    void is_not_booked_for_a_false_alarm_unless_history_says_so() {
        IncidentState cancelled = state(at(3).cancelled());

        refused(() -> VERB.decide(cancelled, MOMENT), INCIDENT_NOT_OPEN);
        assertThat(told(cancelled, null).events()).hasSize(1);
    }

    @Test
    void is_booked_once() {
        IncidentState booked = state(new PostmortemLinked(INCIDENT, new PostmortemId(id(4)), at(4).claim()));

        refused(() -> VERB.decide(booked, MOMENT), POSTMORTEM_EXISTS);
        refused(() -> told(booked, null), POSTMORTEM_EXISTS);
    }

    @Test
    void is_told_of_the_incident_of_its_line_alone() {
        assertThat(told(state(), INCIDENT.toString()).events()).hasSize(1);
        refused(() -> told(state(), id(77).toString()), INVALID_VALUE);
    }

    private static Decision<IncidentEvent> told(IncidentState state, @Nullable String incident) {
        SchedulePostmortem line = incident == null
                ? IncidentFixture.told(SchedulePostmortem.class)
                : IncidentFixture.told(SchedulePostmortem.class, "incidentId", incident);
        return SchedulePostmortem.told(Gaps.of(line), state, MOMENT, IncidentFixture.keys());
    }

    private static void refused(ThrowingCallable deciding, Code code) {
        assertThatThrownBy(deciding)
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
