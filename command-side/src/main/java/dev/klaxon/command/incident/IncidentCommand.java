package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.util.function.Function;

/** A verb on its way to its incident. */
record IncidentCommand(IncidentId incident, Way way) {

    /** By which way it comes. */
    sealed interface Way {}

    /** Somebody asks for it now, and the rule decides. */
    record Live(IncidentVerb verb, TakenIn statuses, Ids ids) implements Way {}

    /** History tells of it; its line may leave gaps in the body. */
    record History<V extends Record & IncidentVerb>(
            V verb, Function<Told<V>, Decision<IncidentEvent>> telling, Keys keys) implements Way {}
}
