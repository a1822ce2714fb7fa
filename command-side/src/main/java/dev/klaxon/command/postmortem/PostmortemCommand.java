package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.function.Function;

/** A verb on its way to its post-mortem. */
sealed interface PostmortemCommand {

    /** Somebody asks for it now, and the rule decides. */
    record Live(PostmortemId postmortem, PostmortemVerb verb, Ids ids) implements PostmortemCommand {}

    /**
     * History tells of it; its line may leave gaps in the body.
     *
     * @param incident whose post-mortem is meant
     */
    record History<V extends Record & PostmortemVerb>(
            IncidentId incident, V verb, Function<ToldPostmortem<V>, Decision<PostmortemEvent>> telling, Keys keys)
            implements PostmortemCommand {

        /** What comes of it. */
        Decision<PostmortemEvent> told(PostmortemState state, Moment moment) {
            return telling.apply(new ToldPostmortem<>(verb, state, moment, keys));
        }
    }
}
