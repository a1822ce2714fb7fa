package dev.klaxon.domain.clock;

import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Optional;

/** When a clock that starts at an instant is due under a severity; empty where it does not run. */
@FunctionalInterface
public interface DueRule {

    Optional<Instant> due(Severity severity, Instant from);
}
