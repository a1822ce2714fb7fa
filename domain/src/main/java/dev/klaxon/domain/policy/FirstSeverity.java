package dev.klaxon.domain.policy;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The severity with which an incident begins.
 *
 * @param recommended what the matrix says; absent while the impact says nothing
 */
public record FirstSeverity(
        Severity severity, @Nullable Severity recommended, Certainty certainty, List<Warning> warnings) {

    public FirstSeverity {
        warnings = List.copyOf(warnings);
    }
}
