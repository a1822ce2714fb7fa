package dev.klaxon.query.knownissue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known issue as lists show it.
 *
 * @param rootCauseKey the key that root causes of incidents have too
 * @param openedAt when it became known
 * @param resolvedAt absent while it is open
 * @param workarounds how many there are
 */
public record KnownIssueSummary(
        UUID id,
        String title,
        List<AffectedService> services,
        @Nullable String rootCauseKey,
        boolean open,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        int workarounds,
        long version) {

    public KnownIssueSummary {
        services = List.copyOf(services);
    }

    /** A service that has it. */
    public record AffectedService(String name) {}
}
