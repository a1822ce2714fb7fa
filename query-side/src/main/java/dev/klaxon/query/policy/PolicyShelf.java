package dev.klaxon.query.policy;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.policy.PolicyVersions;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.FoldedStream;
import java.util.List;
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
     * The version that a caller states in the parameter {@code policy}.
     *
     * @throws CommandRejected {@code invalid-value}, which names those that there are
     */
    public Policy require(int version) {
        return including(version).find(version).orElseThrow(() -> {
            String detail = detail(version, versions.known().current().version());
            return CommandRejected.faulty(INVALID_VALUE, detail, List.of(new FieldError("/policy", detail)));
        });
    }

    /**
     * The refusal of a path to a version that there is not.
     *
     * @param last the newest that there is
     */
    static CommandRejected unknown(int version, int last) {
        return new CommandRejected(NOT_FOUND, detail(version, last));
    }

    private static String detail(int version, int last) {
        return "There is no policy version %d; there %s"
                .formatted(version, last == 1 ? "is version 1 alone" : "are the versions 1 to " + last);
    }

    private PolicyVersions including(int version) {
        PolicyVersions known = versions.known();
        return version <= known.count() ? known : versions.now();
    }
}
