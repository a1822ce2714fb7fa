package dev.klaxon.domain.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants of one incident that figures are made of.
 *
 * @param startedAt as stated, else detection
 * @param detectedAt as stated, else declaration
 * @param acknowledgedAt of the first acknowledgement, or of the first role whose assignee took it
 * @param firstUpdateAt of the first update to the public or to customers that stands
 * @param diagnosedAt of the first validated hypothesis or named fault domain
 * @param firstResolvedAt kept when it is reopened
 * @param confirmedAt of the first satisfied customer
 */
public record Stamps(
        Instant startedAt,
        Instant detectedAt,
        Instant declaredAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant firstUpdateAt,
        @Nullable Instant diagnosedAt,
        @Nullable Instant containedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant firstResolvedAt,
        @Nullable Instant confirmedAt) {}
