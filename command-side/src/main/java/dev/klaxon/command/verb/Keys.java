package dev.klaxon.command.verb;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.events.incident.IncidentId;
import java.util.UUID;

/** The ids of imported history: they follow from the keys of the source. What is not there yet lets the line wait. */
public interface Keys extends Ids {

    /** The id of the record that is named, by the key of its line or by its id. */
    default UUID named(String keyOrId) {
        return named(keyOrId, "");
    }

    /** The same for one of several records that a line makes; an id names it without its part. */
    UUID named(String keyOrId, String part);

    /** The id of the event that is named, by the key of the line that made it or by its id. */
    UUID event(String keyOrId);

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
