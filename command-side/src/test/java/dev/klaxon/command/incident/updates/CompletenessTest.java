package dev.klaxon.command.incident.updates;

import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.updates.Drafts.resolution;
import static dev.klaxon.command.incident.updates.Drafts.window;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.UPDATE_INCOMPLETE;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void refuses_a_resolution_that_explains_nothing() {
        Drafts draft = resolution(PUBLIC);
        draft.causeState = null;
        draft.impactWindow = null;
        draft.prevention = null;

        CommandRejected refusal = incident().when(draft.publish()).thenRefused(UPDATE_INCOMPLETE);

        assertThat(refusal.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/causeState", "/impactWindow", "/prevention");
    }

    @Test
    void a_resolution_names_a_known_cause_and_both_ends_of_the_impact() {
        Drafts draft = resolution(PUBLIC);
        draft.cause = null;
        draft.impactWindow = new ImpactWindow(null, null);

        CommandRejected refusal = incident().when(draft.publish()).thenRefused(UPDATE_INCOMPLETE);

        assertThat(refusal.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/cause", "/impactWindow/from", "/impactWindow/to");
    }

    @Test
    void a_resolution_needs_no_cause_while_it_is_looked_for_and_no_next_update() {
        Drafts draft = resolution(PUBLIC);
        draft.causeState = CauseState.UNDER_INVESTIGATION;
        draft.cause = null;

        UpdatePublished event = incident().when(draft.publish()).event(UpdatePublished.class);

        assertThat(event.kind()).isEqualTo(UpdateKind.RESOLUTION);
        assertThat(event.nextUpdateAt()).isNull();
    }

    @Test
    void refuses_an_impact_that_ends_before_it_begins() {
        Drafts draft = resolution(PUBLIC);
        draft.impactWindow = window(60, 30);

        incident().when(draft.publish()).thenRefused(INVALID_VALUE);
    }

    private static IncidentFixture incident() {
        return IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(Severity.SEV_1));
    }
}
