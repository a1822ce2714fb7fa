package dev.klaxon.command.shortstream;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.events.Event;
import java.util.UUID;

/**
 * Do something about a record of a short stream.
 *
 * @param id of the record, unless its rule knows a name of it
 * @param ids of the records to make
 */
public record StreamCommand<E extends Event>(ShortStreams.Kind<E> kind, UUID id, StreamRule<E> rule, Ids ids) {}
