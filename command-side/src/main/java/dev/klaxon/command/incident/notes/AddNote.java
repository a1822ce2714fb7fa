package dev.klaxon.command.incident.notes;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * Add a note to the timeline, also of an incident that has ended.
 *
 * @param result what came of what the text tells
 */
record AddNote(@Needed Text text, @Nullable Text result) implements IncidentVerb {

    static final Verb<AddNote> VERB = OnIncident.post("notes", AddNote.class)
            .called("Note", "add")
            .needs(Scope.RESPOND)
            .creates()
            .takenIn(TakenIn.ANY)
            .told(AddNote::told);

    /** A note is always taken. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return Decision.of(new NoteAdded(state.id(), new NoteId(moment.id()), text, result, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<AddNote> line) {
        return Decision.of(new NoteAdded(
                line.incidentId(),
                new NoteId(line.id()),
                line.get(AddNote::text),
                line.get(AddNote::result),
                line.claim()));
    }
}
