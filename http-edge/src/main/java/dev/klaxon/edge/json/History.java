package dev.klaxon.edge.json;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;

/**
 * Says of a body that it is imported: what is {@link Needed} may be absent, and an id may be a key of the source.
 *
 * <p>What its functions throw ends the reading.
 *
 * @param records the id of the record that goes by a key, or by that id
 * @param events the id of the event that goes by a key, or by that id
 */
public record History(Function<String, UUID> records, Function<String, UUID> events) {

    /** Of the body being read; null where it is a request. */
    static @Nullable History of(DeserializationContext context) {
        return (History) context.getAttribute(History.class);
    }
}
