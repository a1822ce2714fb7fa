package dev.klaxon.events.incident;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** A decision that a brief asks of somebody. */
public record Ask(
        AskId askId, @Nullable Text text, @Nullable Person of) {}
