package dev.klaxon.command.shortstream;

import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.events.Event;

/** What may be said about a record of a short stream. {@link OnShortStream} declares where it is said. */
public interface StreamVerb<E extends Event> extends StreamRule<E>, VerbBody {}
