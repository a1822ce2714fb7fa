package dev.klaxon.command.incident.handoff;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.HANDOFF_INCOMPLETE;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.RemediationHandedOff;
import dev.klaxon.events.incident.RemediationItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoffTest {

    private static final Text TEXT = Text.of("A text");
    private static final RemediationItem ITEM = new RemediationItem(TEXT, BO, LocalDate.parse("2026-02-01"), TEXT);
    private static final HandOffRemediation WORK = handoff(TEXT, false, null, ITEM);

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void says_what_remains_and_whose_it_is() {
        incident.when(WORK)
                .then(new RemediationHandedOff(INCIDENT, List.of(ITEM), TEXT, false, null, incident.claim()));
    }

    @Test
    void says_why_nothing_remains() {
        incident.when(handoff(null, true, TEXT))
                .then(new RemediationHandedOff(INCIDENT, List.of(), null, true, TEXT, incident.claim()));
    }

    @Test
    void says_neither() {
        refused(handoff(null, false, null), "/items", "/communicationPlan");
    }

    @Test
    void says_both() {
        refused(handoff(TEXT, true, TEXT, ITEM), "/items");
    }

    @Test
    void says_nothing_without_a_reason() {
        refused(handoff(null, true, Text.of(" ")), "/reason");
    }

    @Test
    void says_why_nothing_remains_where_something_does() {
        refused(handoff(TEXT, false, TEXT, ITEM), "/reason");
    }

    @Test
    void names_every_part_that_is_missing() {
        refused(
                handoff(Text.of(""), false, null, ITEM, new RemediationItem(null, null, null, Text.of(" "))),
                "/items/1/title",
                "/items/1/owner",
                "/items/1/dueOn",
                "/items/1/acceptanceCriteria",
                "/communicationPlan");
    }

    @Test
    void is_not_taken_once_it_is_all_over() {
        incident.given(at(5).cancelled()).when(WORK).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_imported_as_bare_as_it_is() {
        incident.imported("h-1")
                .when(handoff(null, false, null))
                .then(new RemediationHandedOff(INCIDENT, List.of(), null, false, null, incident.claim()));
    }

    private void refused(HandOffRemediation handoff, String... pointers) {
        assertThat(incident.when(handoff).thenRefused(HANDOFF_INCOMPLETE).errors())
                .extracting("pointer")
                .containsExactly((Object[]) pointers);
    }

    private static HandOffRemediation handoff(
            @Nullable Text plan, boolean none, @Nullable Text reason, RemediationItem... items) {
        return new HandOffRemediation(List.of(items), plan, none, reason);
    }
}
