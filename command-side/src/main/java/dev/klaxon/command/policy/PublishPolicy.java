package dev.klaxon.command.policy;

import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;

/**
 * Put another version of the policy into force.
 *
 * @param note why
 */
record PublishPolicy(PolicyDocument document, @Nullable Text note) {}
