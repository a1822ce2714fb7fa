package dev.klaxon.domain.policy;

import static dev.klaxon.domain.refusal.Code.NEXT_UPDATE_IN_PAST;
import static dev.klaxon.domain.refusal.Code.NEXT_UPDATE_MISSING;
import static dev.klaxon.domain.refusal.Code.PROMISE_BEYOND_LIMIT;
import static dev.klaxon.domain.refusal.WarningCode.PROMISE_BEYOND_TARGET;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.SeverityClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often each audience must hear something, and which promises of a next update may be made. */
public final class CadenceRules {

    private final Map<Severity, SeverityClocks> clocks;

    CadenceRules(Map<Severity, SeverityClocks> clocks) {
        this.clocks = clocks;
    }

    /** The cadence of a line; empty where the severity has none. */
    public Optional<Cadence> of(CadenceLine line, Severity severity) {
        SeverityClocks entry = clocks.get(severity);
        if (entry == null) {
            return Optional.empty();
        }
        return switch (line) {
            case EXTERNAL ->
                cadence(entry.firstUpdateMinutes(), entry.cadenceTargetMinutes(), entry.cadenceLimitMinutes());
            case EXECUTIVE -> cadence(entry.firstBriefMinutes(), entry.briefEveryMinutes(), entry.briefEveryMinutes());
        };
    }

    /** The cadence of the line to which an audience belongs. */
    public Optional<Cadence> of(Audience audience, Severity severity) {
        return CadenceLine.of(audience).flatMap(line -> of(line, severity));
    }

    /** Whether a REGULAR update to the audience must say when the next one comes. */
    public boolean needsPromise(Audience audience, Severity severity) {
        return of(audience, severity).isPresent();
    }

    /**
     * Judges the promise of a REGULAR update. What lies exactly at a bound is within it.
     *
     * @param occurredAt when the update itself was published; bounds are measured from here
     * @param nextUpdateAt the promise, if there is one
     */
    public PromiseVerdict judge(
            Audience audience, Severity severity, Instant occurredAt, @Nullable Instant nextUpdateAt) {
        Optional<Cadence> cadence = of(audience, severity);
        if (nextUpdateAt == null) {
            return cadence.isPresent() ? PromiseVerdict.MISSING : PromiseVerdict.FINE;
        }
        if (!nextUpdateAt.isAfter(occurredAt)) {
            return PromiseVerdict.NOT_AFTER_UPDATE;
        }
        Duration silence = Duration.between(occurredAt, nextUpdateAt);
        return cadence.map(bounds -> judge(bounds, silence)).orElse(PromiseVerdict.FINE);
    }

    /**
     * Accepts the promise of a REGULAR update, perhaps with a warning.
     *
     * @throws CommandRejected {@code next-update-missing}, {@code next-update-in-past}, {@code promise-beyond-limit}
     */
    public List<Warning> accept(
            Audience audience, Severity severity, Instant occurredAt, @Nullable Instant nextUpdateAt) {
        return switch (judge(audience, severity, occurredAt, nextUpdateAt)) {
            case FINE -> List.of();
            case BEYOND_TARGET ->
                List.of(new Warning(
                        PROMISE_BEYOND_TARGET,
                        "The next update is promised later than the %d min that %s aims at"
                                .formatted(bounds(audience, severity).target().toMinutes(), severity)));
            case BEYOND_LIMIT ->
                throw new CommandRejected(
                        PROMISE_BEYOND_LIMIT,
                        "The next update of %s must come within %d min of this one"
                                .formatted(
                                        severity,
                                        bounds(audience, severity).limit().toMinutes()));
            case NOT_AFTER_UPDATE ->
                throw new CommandRejected(NEXT_UPDATE_IN_PAST, "The next update must come after this one");
            case MISSING ->
                throw new CommandRejected(
                        NEXT_UPDATE_MISSING,
                        "Say when the next update to %s comes, within %d min"
                                .formatted(
                                        audience,
                                        bounds(audience, severity).limit().toMinutes()));
        };
    }

    private Cadence bounds(Audience audience, Severity severity) {
        return of(audience, severity).orElseThrow();
    }

    private static PromiseVerdict judge(Cadence bounds, Duration silence) {
        if (silence.compareTo(bounds.limit()) > 0) {
            return PromiseVerdict.BEYOND_LIMIT;
        }
        return silence.compareTo(bounds.target()) > 0 ? PromiseVerdict.BEYOND_TARGET : PromiseVerdict.FINE;
    }

    private static Optional<Cadence> cadence(
            @Nullable Integer first, @Nullable Integer target, @Nullable Integer limit) {
        if (target == null) {
            return Optional.empty();
        }
        return Optional.of(new Cadence(
                Duration.ofMinutes(first == null ? target : first),
                Duration.ofMinutes(target),
                Duration.ofMinutes(limit == null ? target : limit)));
    }
}
