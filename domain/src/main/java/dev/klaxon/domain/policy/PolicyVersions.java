package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyPublished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every version of the policy that was published, from 1 on without gaps; immutable. */
public final class PolicyVersions {

    public static final PolicyVersions NONE = new PolicyVersions(List.of());

    private final List<Policy> published;

    private PolicyVersions(List<Policy> published) {
        this.published = List.copyOf(published);
    }

    /**
     * These and the next one.
     *
     * @throws IllegalArgumentException where it is not the next
     */
    public PolicyVersions and(PolicyPublished next) {
        if (next.version() != published.size() + 1) {
            throw new IllegalArgumentException(
                    "Version %d does not follow %d".formatted(next.version(), published.size()));
        }
        List<Policy> more = new ArrayList<>(published);
        more.add(new Policy(next.version(), next.document()));
        return new PolicyVersions(more);
    }

    /** How many there are, and the number of the last. */
    public int count() {
        return published.size();
    }

    /** The version in force after all of them; before the first it is the built-in one. */
    public Policy current() {
        return published.isEmpty() ? Policy.builtIn() : published.getLast();
    }

    /** The version of that number; 1 is the built-in one until it is published. */
    public Optional<Policy> find(int version) {
        if (version < 1 || version > published.size()) {
            return version == 1 ? Optional.of(Policy.builtIn()) : Optional.empty();
        }
        return Optional.of(published.get(version - 1));
    }
}
