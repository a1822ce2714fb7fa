package dev.klaxon.command.incident.knownissues;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.knownissue.KnownIssueId;
import org.jspecify.annotations.Nullable;

/**
 * Say that it is a known issue.
 *
 * @param knownIssueId absent where another system keeps it
 * @param key its key in the other system
 */
public record LinkKnownIssue(
        IncidentId incidentId,
        @Nullable KnownIssueId knownIssueId,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,
        @Nullable String url) {}
