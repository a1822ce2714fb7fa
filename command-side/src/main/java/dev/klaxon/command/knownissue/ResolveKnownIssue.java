package dev.klaxon.command.knownissue;

import static dev.klaxon.command.knownissue.StoredKnownIssues.KIND;
import static dev.klaxon.command.knownissue.StoredKnownIssues.PATH;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.KnownIssueResolved;
import org.jspecify.annotations.Nullable;

/**
 * End a known issue.
 *
 * @param text how it was mended, or why it needs no mending
 * @param fixedIn the version or change that mends it
 */
record ResolveKnownIssue(Text text, @Nullable String fixedIn) implements StreamVerb<KnownIssueEvent> {

    static final Verb<ResolveKnownIssue> VERB = OnShortStream.post(
                    PATH + "/{id}/resolution", KIND, ResolveKnownIssue.class)
            .called("KnownIssue", "resolve")
            .needs(Scope.RESPOND)
            .decided();

    /** A known issue is resolved once; where it comes back it is another one. */
    @Override
    public Decision<KnownIssueEvent> decide(ShortStream<KnownIssueEvent> before, Moment moment) {
        before.requireBegun("known issue");
        if (before.tells(KnownIssueResolved.class)) {
            throw new CommandRejected(ALREADY_ANSWERED, "The known issue is resolved already");
        }
        return Decision.of(new KnownIssueResolved(new KnownIssueId(before.id()), text, fixedIn, moment.claim()));
    }
}
