package dev.klaxon.command.policy;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.policy.PolicyCheck;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Whole;
import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyPublished;
import org.jspecify.annotations.Nullable;

/**
 * Put another version of the policy into force: the {@code document} of an earlier version as it was answered, changed
 * where it should change, and beside it what is not policy. Incidents declared before are judged by theirs as before.
 *
 * @param note why it is published
 */
record PublishPolicy(
        @Whole PolicyDocument document, @Nullable Text note) implements StreamVerb<PolicyPublished> {

    static final Verb<PublishPolicy> VERB = OnShortStream.post("/api/v1/policies", PolicyBook.KIND, PublishPolicy.class)
            .called("Policy", "publish")
            .needs(Scope.ADMIN)
            .begins()
            .decided();

    /** The same document again is a version too: it says that the policy was looked at and kept. */
    @Override
    public Decision<PolicyPublished> decide(ShortStream<PolicyPublished> before, Moment moment) {
        PolicyCheck.require(document, "/document");
        return Decision.of(new PolicyPublished(before.events().size() + 1, document, note, moment.claim()));
    }
}
