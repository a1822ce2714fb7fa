package dev.klaxon.command.postmortem.findings;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.approved;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.decided;
import static dev.klaxon.command.postmortem.Writing.published;
import static dev.klaxon.command.postmortem.Writing.refusedUnlessTold;
import static dev.klaxon.command.postmortem.Writing.submitted;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Text TEXT = Text.of("The queue has no limit");
    private static final List<PostmortemVerb> ALL = List.of(
            new RecordFactor(TEXT),
            new RecordDetectionGap(TEXT),
            new AnswerWhys(List.of(TEXT)),
            new IdentifyRootCause("queue-limit", TEXT));

    @Test
    void are_recorded_as_they_are_told() {
        assertThat(ALL.stream().flatMap(step -> decided(step, booked()).stream()))
                .containsExactly(
                        new FactorRecorded(ID, INCIDENT, TEXT, CLAIM),
                        new DetectionGapRecorded(ID, INCIDENT, TEXT, CLAIM),
                        new WhyAnswered(ID, INCIDENT, List.of(TEXT), CLAIM),
                        new RootCauseIdentified(ID, INCIDENT, "queue-limit", TEXT, CLAIM));
    }

    @Test
    void are_told_until_it_is_published() {
        assertThat(ALL).allSatisfy(step -> {
            assertThat(decided(step, booked(submitted()))).hasSize(1);
            assertThat(decided(step, booked(submitted(), approved()))).hasSize(1);
            refusedUnlessTold(step, booked(submitted(), approved(), published()), TRANSITION_NOT_ALLOWED);
        });
    }
}
