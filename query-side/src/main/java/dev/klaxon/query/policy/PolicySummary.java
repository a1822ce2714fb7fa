package dev.klaxon.query.policy;

import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy in a list.
 *
 * @param note why it was published
 * @param publishedAt from when on it judges what is declared
 */
public record PolicySummary(int version, @Nullable String note, Instant publishedAt, PersonAnswer actor) {}
