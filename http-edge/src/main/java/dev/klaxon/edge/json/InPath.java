package dev.klaxon.edge.json;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;

/**
 * The components of a body's record that stand in the path of its request, and so in no body.
 *
 * @param words by the names of the components
 * @param ids what an id reads as; what it throws ends the reading
 */
public record InPath(Map<String, PathWord> words, Function<String, UUID> ids) {

    /** All of them stand in the body. */
    static final InPath NOTHING = new InPath(Map.of(), Wire::id);

    public InPath {
        words = Map.copyOf(words);
    }

    /** Of the body being read. */
    static InPath of(DeserializationContext context) {
        @Nullable Object stated = context.getAttribute(InPath.class);
        return stated == null ? NOTHING : (InPath) stated;
    }

    /** Whether the component of that name is one of them. */
    boolean names(String component) {
        return words.containsKey(component);
    }

    /** Its value; asked for once the body is read without faults. */
    Object value(String component) {
        return Objects.requireNonNull(words.get(component)).value(ids);
    }
}
