package dev.klaxon.query.policy.preview;

import dev.klaxon.domain.verdict.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which verdicts a draft would turn.
 *
 * @param population whether all incidents were looked at, or those that the caller may read
 * @param incidents how many were looked at
 * @param flipped how many of them have a verdict that would turn
 * @param rules those with such a verdict, in the order of verdicts
 * @param flips the first of them, newest incidents first
 * @param flipsTotal how many there are
 */
record PreviewAnswer(
        Population population, int incidents, int flipped, List<RuleFlips> rules, List<Flip> flips, int flipsTotal) {

    PreviewAnswer {
        rules = List.copyOf(rules);
        flips = List.copyOf(flips);
    }

    /** Whose incidents were looked at. */
    enum Population {
        ALL,
        VISIBLE
    }

    /** The verdicts of one rule that would turn. */
    record RuleFlips(String rule, List<Change> changes) {

        RuleFlips {
            changes = List.copyOf(changes);
        }
    }

    /** How many verdicts would turn from one outcome to another. */
    record Change(Outcome from, Outcome to, int count) {}

    /**
     * One verdict that would turn.
     *
     * @param subject which role, hypothesis or deadline, where the rule binds several
     * @param from under the incident's own version
     */
    record Flip(
            UUID incidentId,
            String reference,
            String rule,
            @Nullable String subject,
            Outcome from,
            Outcome to,
            int policyVersion) {}
}
