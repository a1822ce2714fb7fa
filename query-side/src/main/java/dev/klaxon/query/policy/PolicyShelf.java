package dev.klaxon.query.policy;

import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.policy.PolicyVersions;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.FoldedStream;
import org.springframework.stereotype.Component;

/**
 * Every version of the policy, for views and queries to judge by.
 *
 * <p>It reads the log itself and not the view of policies: a view may be ahead of that one, or be asked while that one
 * is being rebuilt, and an incident's version stands in the log before the incident does.
 */
@Component
public final class PolicyShelf {

    private final FoldedStream<PolicyVersions> versions;

    PolicyShelf(EventLog log) {
        this.versions = new FoldedStream<>(
                log, "policy", PolicyVersions.NONE, (known, event) -> known.and((PolicyPublished) event));
    }

    /** The version in force now. */
    public Policy current() {
        return versions.now().current();
    }

    /**
     * The version by which an incident is judged; one seen before costs nothing.
     *
     * @throws IllegalStateException where there is none of that number
     */
    public Policy at(int version) {
        return including(version)
                .find(version)
                .orElseThrow(() -> new IllegalStateException("There is no policy version " + version));
    }

    /**
     * The version that a caller asks for.
     *
     * @throws CommandRejected {@code not-found}, which names those that there are
     */
    public Policy require(int version) {
        return including(version)
                .find(version)
                .orElseThrow(() -> unknown(version, versions.known().current().version()));
    }

    /**
     * The refusal of a version that there is not.
     *
     * @param last the newest that there is
     */
    static CommandRejected unknown(int version, int last) {
        return new CommandRejected(
                NOT_FOUND,
                "There is no policy version %d; there %s"
                        .formatted(version, last == 1 ? "is version 1 alone" : "are the versions 1 to " + last));
    }

    private PolicyVersions including(int version) {
        PolicyVersions known = versions.known();
        return version <= known.count() ? known : versions.now();
    }
}
