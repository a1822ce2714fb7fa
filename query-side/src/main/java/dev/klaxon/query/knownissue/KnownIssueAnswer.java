package dev.klaxon.query.knownissue;

import dev.klaxon.query.incident.IncidentSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known issue with the ways around it.
 *
 * @param symptoms how to recognise it, in words for ourselves
 * @param customerText what customers may be told of it
 * @param openedAt when it became known
 * @param openedBy who recorded it
 * @param workarounds in the order in which they were told
 * @param resolution absent while it is open
 * @param incidents the newest that were recognised as it and that the caller may read
 */
public record KnownIssueAnswer(
        UUID id,
        String title,
        @Nullable String symptoms,
        List<KnownIssueSummary.AffectedService> services,
        @Nullable String rootCauseKey,
        @Nullable String customerText,
        boolean open,
        Instant openedAt,
        Recorder openedBy,
        List<Workaround> workarounds,
        @Nullable Resolution resolution,
        List<IncidentSummary> incidents,
        long version) {

    public KnownIssueAnswer {
        services = List.copyOf(services);
        workarounds = List.copyOf(workarounds);
        incidents = List.copyOf(incidents);
    }

    /** The same with incidents. */
    KnownIssueAnswer seenIn(List<IncidentSummary> linked) {
        return new KnownIssueAnswer(
                id,
                title,
                symptoms,
                services,
                rootCauseKey,
                customerText,
                open,
                openedAt,
                openedBy,
                workarounds,
                resolution,
                linked,
                version);
    }

    /** Who recorded it. */
    public record Recorder(String id, String name) {}

    /**
     * A way around it.
     *
     * @param riskNotes what may go wrong with it
     * @param rollback how to undo it
     */
    public record Workaround(
            UUID id,
            String steps,
            @Nullable String riskNotes,
            @Nullable String rollback,
            Instant addedAt) {}

    /**
     * How it ended.
     *
     * @param fixedIn the version or change that mends it
     */
    public record Resolution(String text, @Nullable String fixedIn, Instant resolvedAt) {}
}
