package dev.klaxon.events.knownissue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A way around a known issue was found.
 *
 * @param steps what to do
 * @param riskNotes what may go wrong with it
 * @param rollback how to undo it
 */
@Revision("1")
public record WorkaroundAdded(
        KnownIssueId knownIssueId,
        WorkaroundId workaroundId,
        Text steps,
        @Nullable Text riskNotes,
        @Nullable Text rollback,
        @JsonUnwrapped Claim claim)
        implements KnownIssueEvent {}
