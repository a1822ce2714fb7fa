package dev.klaxon.command.knownissue;

import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.WorkaroundId;
import org.jspecify.annotations.Nullable;

/** Tell a way around a known issue. */
record AddWorkaround(
        KnownIssueId knownIssueId,
        WorkaroundId workaroundId,
        Text steps,
        @Nullable Text riskNotes,
        @Nullable Text rollback) {}
