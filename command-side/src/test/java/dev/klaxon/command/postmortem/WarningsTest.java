package dev.klaxon.command.postmortem;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.action;
import static dev.klaxon.command.postmortem.Writing.approved;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.factor;
import static dev.klaxon.command.postmortem.Writing.submitted;
import static dev.klaxon.domain.refusal.WarningCode.ACTIONS_OUTSIDE_RANGE;
import static dev.klaxon.domain.refusal.WarningCode.APPROVAL_LAPSED;
import static dev.klaxon.domain.refusal.WarningCode.PERSON_NAMED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemPublished;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a step is accepted in spite of. */
class WarningsTest {

    private static final IncidentState STATE = IncidentState.declared(id(0), at(0).declared());

    @Test
    void a_cause_that_names_a_person_is_warned_of() {
        assertThat(warned(booked(), factor("Ana pushed it"))).containsExactly(PERSON_NAMED);
        assertThat(warned(booked(), factor("Nobody had a runbook"))).isEmpty();
    }

    @Test
    void too_few_and_too_many_actions_are_warned_of_when_it_is_handed_in_or_published() {
        assertThat(warned(booked(), submitted())).containsExactly(ACTIONS_OUTSIDE_RANGE);
        assertThat(warned(booked(actions(3)), submitted())).isEmpty();
        assertThat(warned(booked(actions(5)), submitted())).isEmpty();
        assertThat(warned(booked(actions(6)), new PostmortemPublished(ID, INCIDENT, CLAIM)))
                .containsExactly(ACTIONS_OUTSIDE_RANGE);
    }

    @Test
    void the_action_that_is_one_too_many_is_warned_of_at_once() {
        assertThat(warned(booked(actions(4)), action())).isEmpty();
        assertThat(warned(booked(actions(5)), action())).containsExactly(ACTIONS_OUTSIDE_RANGE);
    }

    @Test
    void an_approval_that_lapses_is_warned_of() {
        assertThat(warned(booked(submitted(), approved()), factor("Nobody had a runbook")))
                .containsExactly(APPROVAL_LAPSED);
        assertThat(warned(booked(submitted()), factor("Nobody had a runbook"))).isEmpty();
    }

    private static List<WarningCode> warned(PostmortemState state, PostmortemEvent event) {
        return Warnings.of(List.of(event), state, STATE, Policy.builtIn()).stream()
                .map(Warning::code)
                .toList();
    }

    private static PostmortemEvent[] actions(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> new ActionAdded(
                        ID,
                        INCIDENT,
                        new ActionId(id(100 + number)),
                        null,
                        ActionCategory.CODE,
                        null,
                        null,
                        null,
                        null,
                        at(4).claim()))
                .toArray(PostmortemEvent[]::new);
    }
}
