package dev.klaxon.command.postmortem.corrections;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.MemberForm;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemCorrection;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.json.EventFields;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Say that a member of a recorded event should read otherwise. */
record CorrectEntry(
        UUID eventId,
        String field,
        @Nullable Text value,
        @Nullable Text reason) implements Step {

    /** An imported claim stands even where it changes nothing: one that comes before it may follow. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        PostmortemEvent original = state.recorded(eventId)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The post-mortem has no such event"));
        if (!PostmortemCorrection.isPossible(original, field)) {
            throw new CommandRejected(
                    FIELD_NOT_CORRECTABLE,
                    "Of %s can be corrected: %s"
                            .formatted(
                                    EventCatalogue.nameOf(original.getClass()),
                                    String.join(", ", PostmortemCorrection.fields(original))));
        }
        Text corrected = MemberForm.read(original, field, value, now);
        Text before = EventFields.read(state.reading(eventId).orElseThrow(), field);
        if (Objects.equals(before, corrected) && !claim.isImported()) {
            return Decision.none();
        }
        return Decision.of(new PostmortemEntryCorrected(
                state.id(), state.incidentId(), eventId, field, before, corrected, reason, claim));
    }
}
