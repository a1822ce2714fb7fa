package dev.klaxon.command.verb;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.events.incident.IncidentId;

/** The ids of imported history: they follow from the keys of the source. What is not there yet lets the line wait. */
public interface Keys extends Ids {

    /** The id of the incident that is named, by its foreign key, by the key of its declaration or by its id. */
    IncidentId incidentNamed(String keyOrId);

    /** The name under which the history came. */
    String source();

    /** The foreign key of the line's incident. */
    String incidentKey();

    /** The short name of the line's incident. */
    String reference();

    /** What lets the line wait for a record of which it does not say the key. */
    RuntimeException awaiting(String record);
}
