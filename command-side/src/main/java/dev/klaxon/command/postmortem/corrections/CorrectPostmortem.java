package dev.klaxon.command.postmortem.corrections;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.MemberForm;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemCorrection;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.EventId;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.json.EventFields;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.Objects;
import java.util.UUID;

/**
 * Say that a field of a recorded event should read otherwise; views show the corrected value.
 *
 * @param field the name of the event's member, or {@code occurredAt} or {@code precision} of its claim
 * @param value a text, or an instant, day or precision in its usual form
 */
record CorrectPostmortem(
        EventId eventId,
        String field,
        @Needed Text value,
        @Needed Text reason) implements PostmortemVerb {

    static final Verb<CorrectPostmortem> VERB = OnPostmortem.post("corrections", CorrectPostmortem.class)
            .called("Correction", "correction")
            .needs(Scope.RESPOND)
            .told(CorrectPostmortem::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        PostmortemEntryCorrected corrected = corrected(Gaps.of(this), state, moment);
        return Objects.equals(corrected.oldValue(), corrected.value()) ? Decision.none() : Decision.of(corrected);
    }

    /** The claim stands even where it changes nothing: one that comes before it may follow. */
    private static Decision<PostmortemEvent> told(ToldPostmortem<CorrectPostmortem> line) {
        return Decision.of(corrected(line, line.state(), line.moment()));
    }

    private static PostmortemEntryCorrected corrected(
            Gaps<CorrectPostmortem> said, PostmortemState state, Moment moment) {
        UUID eventId = said.need(CorrectPostmortem::eventId).id();
        String field = said.need(CorrectPostmortem::field);
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
        return new PostmortemEntryCorrected(
                state.id(),
                state.incidentId(),
                eventId,
                field,
                EventFields.read(state.reading(eventId).orElseThrow(), field),
                MemberForm.read(original, field, said.get(CorrectPostmortem::value), moment.now()),
                said.get(CorrectPostmortem::reason),
                moment.claim());
    }
}
