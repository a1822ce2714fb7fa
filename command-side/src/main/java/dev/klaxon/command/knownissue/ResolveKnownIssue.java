package dev.klaxon.command.knownissue;

import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueId;
import org.jspecify.annotations.Nullable;

/** End a known issue. */
record ResolveKnownIssue(
        KnownIssueId knownIssueId, Text text, @Nullable String fixedIn) {}
