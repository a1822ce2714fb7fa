package dev.klaxon.command.postmortem.learnings;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.approved;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.decided;
import static dev.klaxon.command.postmortem.Writing.published;
import static dev.klaxon.command.postmortem.Writing.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.LearningsShared;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareLearningsTest {

    private static final ShareLearnings SHARE = new ShareLearnings(Text.of("Queues fill up"), List.of("acme"));

    @Test
    void are_shared_at_any_time() {
        assertThat(decided(SHARE, booked()))
                .containsExactly(new LearningsShared(ID, INCIDENT, Text.of("Queues fill up"), List.of("acme"), CLAIM));
        assertThat(decided(SHARE, booked(submitted(), approved(), published()))).hasSize(1);
    }
}
