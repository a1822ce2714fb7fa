package dev.klaxon.query.policy;

import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy.
 *
 * @param document the whole of it, in the form in which the next version is published
 */
public record PolicyAnswer(
        int version, @Nullable String note, Instant publishedAt, PersonAnswer actor, PolicyDocument document) {}
