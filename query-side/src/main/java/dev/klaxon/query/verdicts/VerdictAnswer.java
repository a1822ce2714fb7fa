package dev.klaxon.query.verdicts;

import dev.klaxon.domain.verdict.Measured;
import dev.klaxon.domain.verdict.Outcome;
import dev.klaxon.domain.verdict.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one clock or rule was kept; {@code docs/verdicts.md} tells of each.
 *
 * @param subject which role, hypothesis or deadline, where a rule binds several
 * @param limit what the policy asks for: whole seconds of a clock, else words
 * @param actual what was found, in the same form; absent while nothing was
 * @param dueAt when it is or was due, of a clock
 * @param eventIds the events it rests on
 */
record VerdictAnswer(
        String rule,
        @Nullable String subject,
        Outcome verdict,

        @Schema(types = {"integer", "string", "null"}) @Nullable
        Object limit,

        @Schema(types = {"integer", "string", "null"}) @Nullable
        Object actual,

        @Nullable Instant dueAt,
        List<UUID> eventIds,
        int policyVersion) {

    static VerdictAnswer of(Verdict verdict) {
        return new VerdictAnswer(
                verdict.rule().label(),
                verdict.subject(),
                verdict.outcome(),
                measured(verdict.limit()),
                measured(verdict.actual()),
                verdict.dueAt(),
                verdict.eventIds(),
                verdict.policyVersion());
    }

    private static @Nullable Object measured(@Nullable Measured measured) {
        return switch (measured) {
            case null -> null;
            case Measured.Seconds seconds -> seconds.value();
            case Measured.Words words -> words.value();
        };
    }
}
