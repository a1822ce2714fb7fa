package dev.klaxon.command.policy;

import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.domain.policy.PolicyCheck;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.policy.PolicyPublished;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes versions of the policy. */
@Component
final class PublishPolicyHandler {

    private final PolicyBook policies;

    PublishPolicyHandler(PolicyBook policies) {
        this.policies = policies;
    }

    @CommandHandler
    void handle(PublishPolicy command, Claim claim) {
        CommandCall call = CommandCall.current();
        PolicyPublished next = decide(command, policies.current().version(), call.expectedVersion(), claim);
        policies.append(next);
        // the record that was made is the version, and it has no other id than its number
        call.settle(new CommandCall.Subject(String.valueOf(next.version()), null, next.version()), List.of());
    }

    /**
     * The same document again is a version too: it says that the policy was looked at and kept.
     *
     * @param expected the version that the author started from, where it was named
     */
    static PolicyPublished decide(PublishPolicy command, int inForce, @Nullable Long expected, Claim claim) {
        if (expected != null && expected != inForce) {
            throw new CommandRejected(
                    STALE_VERSION, "The policy is at version %d, not %d".formatted(inForce, expected));
        }
        PolicyCheck.require(command.document(), "/document");
        return new PolicyPublished(inForce + 1, command.document(), command.note(), claim);
    }
}
