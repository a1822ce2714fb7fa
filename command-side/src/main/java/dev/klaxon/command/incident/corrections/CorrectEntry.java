package dev.klaxon.command.incident.corrections;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.MemberForm;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerbWith;
import dev.klaxon.command.incident.OnIncidentWith;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.Correction;
import dev.klaxon.domain.incident.Corrections;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.EventId;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.json.EventCatalogue;
import java.util.Objects;
import java.util.UUID;

/**
 * Say that a field of a recorded event should read otherwise; views show the corrected value.
 *
 * @param field the name of the event's member, or {@code occurredAt} or {@code precision} of its claim
 * @param value a text, or an instant, day or precision in its usual form; history takes a field away without one
 */
record CorrectEntry(
        EventId eventId,
        String field,
        @Needed Text value,
        @Needed Text reason) implements IncidentVerbWith<RecordedEntries> {

    static final Verb<CorrectEntry> VERB = OnIncidentWith.post("corrections", CorrectEntry.class, RecordedEntries.class)
            .called("Correction", "correct")
            .needs(Scope.RESPOND)
            .takenIn(TakenIn.ANY)
            .told(CorrectEntry::told);

    /** What reads so already is left as it is. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment, RecordedEntries entries) {
        EntryCorrected corrected = corrected(Gaps.of(this), state, moment, entries);
        return Objects.equals(corrected.oldValue(), corrected.value()) ? Decision.none() : Decision.of(corrected);
    }

    /** The claim stands even where it changes nothing: one that comes before it may follow. */
    private static Decision<IncidentEvent> told(Told<CorrectEntry> line, RecordedEntries entries) {
        return Decision.of(corrected(line, line.state(), line.moment(), entries));
    }

    private static EntryCorrected corrected(
            Gaps<CorrectEntry> said, IncidentState state, Moment moment, RecordedEntries entries) {
        UUID eventId = said.need(CorrectEntry::eventId).id();
        String field = said.need(CorrectEntry::field);
        IncidentEvent original = entries.find(state.id(), eventId)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such event"));
        requireCorrectable(original, field);
        if (Redaction.hides(state, eventId, field)) {
            throw new CommandRejected(FIELD_NOT_CORRECTABLE, "The evidence is redacted; its texts stay as they are");
        }
        Text value = MemberForm.read(original, field, said.get(CorrectEntry::value), moment.now());
        BusinessOrder place = state.placeOf(moment.claim(), BusinessOrder.Kind.RECORD);
        Text before = Corrections.of(state, eventId, original).readingAt(place, field);
        return new EntryCorrected(
                state.id(), eventId, field, before, value, said.get(CorrectEntry::reason), moment.claim());
    }

    private static void requireCorrectable(IncidentEvent original, String field) {
        if (!Correction.isPossible(original, field)) {
            throw new CommandRejected(
                    FIELD_NOT_CORRECTABLE,
                    "Of %s can be corrected: %s"
                            .formatted(
                                    EventCatalogue.nameOf(original.getClass()),
                                    String.join(", ", Correction.fields(original))));
        }
    }
}
