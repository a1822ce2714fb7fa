package dev.klaxon.edge.request;

import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every command may say of when its fact happened. Give it to a request's record as a component with
 * {@code @JsonUnwrapped}.
 *
 * @param occurredAt when it happened in the world; where absent, now
 * @param precision how exactly that is known
 */
public record Stated(@Nullable Instant occurredAt, @Nullable Precision precision) {}
