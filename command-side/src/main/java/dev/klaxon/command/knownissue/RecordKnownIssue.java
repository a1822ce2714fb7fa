package dev.klaxon.command.knownissue;

import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begin a known issue. */
record RecordKnownIssue(
        KnownIssueId knownIssueId,
        Text title,
        @Nullable Text symptoms,
        List<String> services,
        @Nullable String rootCauseKey,
        @Nullable Text customerText) {}
