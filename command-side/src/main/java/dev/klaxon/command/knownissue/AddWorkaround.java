package dev.klaxon.command.knownissue;

import static dev.klaxon.command.knownissue.StoredKnownIssues.KIND;
import static dev.klaxon.command.knownissue.StoredKnownIssues.PATH;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.WorkaroundAdded;
import dev.klaxon.events.knownissue.WorkaroundId;
import org.jspecify.annotations.Nullable;

/** Tell a way around a known issue. */
record AddWorkaround(
        Text steps, @Nullable Text riskNotes, @Nullable Text rollback) implements StreamVerb<KnownIssueEvent> {

    static final Verb<AddWorkaround> VERB = OnShortStream.post(PATH + "/{id}/workarounds", KIND, AddWorkaround.class)
            .called("KnownIssue", "addWorkaround")
            .needs(Scope.RESPOND)
            .creates()
            .decided();

    /** A resolved issue takes workarounds too: not everybody runs what mends it. */
    @Override
    public Decision<KnownIssueEvent> decide(ShortStream<KnownIssueEvent> before, Moment moment) {
        before.requireBegun("known issue");
        return Decision.of(new WorkaroundAdded(
                new KnownIssueId(before.id()),
                new WorkaroundId(moment.id()),
                steps,
                riskNotes,
                rollback,
                moment.claim()));
    }
}
