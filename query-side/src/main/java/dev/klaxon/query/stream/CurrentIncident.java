package dev.klaxon.query.stream;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.restriction.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an incident stands, and who may know.
 *
 * @param readers ids of the people who may see it while it is restricted
 */
record CurrentIncident(
        String reference, Status status, @Nullable Severity severity, boolean restricted, Set<String> readers) {

    CurrentIncident {
        readers = Set.copyOf(readers);
    }

    boolean isReadableBy(Reader reader) {
        return reader.mayRead(restricted, readers);
    }
}
