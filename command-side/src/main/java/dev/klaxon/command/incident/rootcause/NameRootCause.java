package dev.klaxon.command.incident.rootcause;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RootCauseNamed;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Name the root cause, also after the incident has ended; the last naming holds.
 *
 * @param key the same for the same cause, so that recurrences are found
 */
record NameRootCause(@Needed String key, @Needed Text text) implements IncidentVerb {

    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    static final Verb<NameRootCause> VERB = OnIncident.post("root-cause", NameRootCause.class)
            .called("RootCause", "name")
            .needs(Scope.RESPOND)
            .takenIn(TakenIn.UNMERGED)
            .told(NameRootCause::told);

    /** Its key is a slug. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        if (!SLUG.matcher(key).matches()) {
            String detail = "must be a word such as expired-certificate: letters, digits, '-', '_' and '.'";
            throw CommandRejected.faulty(INVALID_VALUE, "key " + detail, List.of(new FieldError("/key", detail)));
        }
        return Decision.of(new RootCauseNamed(state.id(), key, text, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<NameRootCause> line) {
        return Decision.of(new RootCauseNamed(
                line.incidentId(), line.get(NameRootCause::key), line.get(NameRootCause::text), line.claim()));
    }
}
