package dev.klaxon.events.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy came into force.
 *
 * @param version 1 for the built-in default, then one more each time
 * @param document the whole policy; nothing is inherited from the version before
 * @param note why it was published
 */
@Revision("1")
public record PolicyPublished(
        int version,
        PolicyDocument document,
        @Nullable Text note,
        @JsonUnwrapped Claim claim) implements PolicyEvent {}
