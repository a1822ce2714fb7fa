package dev.klaxon.command.postmortem.corrections;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.action;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.decided;
import static dev.klaxon.command.postmortem.Writing.factor;
import static dev.klaxon.command.postmortem.Writing.refused;
import static dev.klaxon.command.postmortem.Writing.told;
import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.edge.json.EventId;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectPostmortemTest {

    private static final UUID FACTOR = id(1);
    private static final UUID ACTION_ADDED = id(2);

    private final PostmortemState state = booked(factor("A queu"), action());

    @Test
    void stands_beside_what_was_told() {
        assertThat(decided(correct(FACTOR, "text", "A queue"), state))
                .containsExactly(new PostmortemEntryCorrected(
                        ID,
                        INCIDENT,
                        FACTOR,
                        "text",
                        Text.of("A queu"),
                        Text.of("A queue"),
                        Text.of("The log says so"),
                        CLAIM));
        assertThat(decided(correct(ACTION_ADDED, "title", "Alert earlier"), state))
                .hasSize(1);
    }

    @Test
    void changes_nothing_where_it_reads_so_already_but_history_tells_it_again() {
        CorrectPostmortem same = correct(FACTOR, "text", "A queu");

        assertThat(decided(same, state)).isEmpty();
        assertThat(told(same, state)).hasSize(1);
    }

    @Test
    void leaves_ids_and_due_dates_alone() {
        refused(correct(FACTOR, "postmortemId", "x"), state, FIELD_NOT_CORRECTABLE);
        refused(correct(ACTION_ADDED, "dueOn", "2026-02-01"), state, FIELD_NOT_CORRECTABLE);
        refused(correct(FACTOR, "nothing", "x"), state, FIELD_NOT_CORRECTABLE);
    }

    @Test
    void is_of_the_form_of_what_it_corrects() {
        refused(correct(FACTOR, "occurredAt", "early"), state, FIELD_NOT_CORRECTABLE);
        refused(correct(FACTOR, "occurredAt", "2999-01-01T00:00:00Z"), state, TIME_IN_FUTURE);
    }

    @Test
    void is_of_an_event_of_this_postmortem() {
        refused(correct(id(77), "text", "x"), state, NOT_FOUND);
    }

    private static CorrectPostmortem correct(UUID event, String field, String value) {
        return new CorrectPostmortem(new EventId(event), field, Text.of(value), Text.of("The log says so"));
    }
}
