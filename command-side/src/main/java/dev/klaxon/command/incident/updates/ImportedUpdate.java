package dev.klaxon.command.incident.updates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An update as imported history tells it.
 *
 * @param sourceStatus the label it had at the source
 */
record ImportedUpdate(
        @JsonUnwrapped UpdateBody update, @Nullable String sourceStatus) {}
