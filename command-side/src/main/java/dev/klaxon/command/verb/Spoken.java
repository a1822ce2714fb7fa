package dev.klaxon.command.verb;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.lang.reflect.Type;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The body of a request: what its verb says, and when that happened. */
public record Spoken<V extends Record>(
        @JsonUnwrapped V verb,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {

    /** The type of such a body. */
    public static Type of(Class<? extends Record> verb) {
        return ResolvableType.forClassWithGenerics(Spoken.class, verb).getType();
    }
}
