package dev.klaxon.events.knownissue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A known issue is no issue any more.
 *
 * @param text how it was mended, or why it needs no mending
 * @param fixedIn the version or change that mends it
 */
@Revision("1")
public record KnownIssueResolved(
        KnownIssueId knownIssueId,
        Text text,
        @Nullable String fixedIn,
        @JsonUnwrapped Claim claim) implements KnownIssueEvent {}
