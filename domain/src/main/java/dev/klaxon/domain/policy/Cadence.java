package dev.klaxon.domain.policy;

import java.time.Duration;

/**
 * How often one line must hear something.
 *
 * @param first from the declaration to the first update
 * @param target from one update to the next where nothing else is promised
 * @param limit the longest promise that may be made
 */
public record Cadence(Duration first, Duration target, Duration limit) {}
