package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.SeverityClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long each first step may take. A clock that a severity does not have does not run. */
public final class Clocks {

    private final Duration declareWithin;
    private final Map<Severity, SeverityClocks> clocks;
    private final BusinessDays businessDays;

    Clocks(int declareWithinMinutes, Map<Severity, SeverityClocks> clocks, BusinessDays businessDays) {
        this.declareWithin = Duration.ofMinutes(declareWithinMinutes);
        this.clocks = clocks;
        this.businessDays = businessDays;
    }

    /** From detection to declaration. */
    public Duration declareWithin() {
        return declareWithin;
    }

    /** From declaration to the first acknowledgement. */
    public Optional<Duration> acknowledgeWithin(Severity severity) {
        return minutes(severity, SeverityClocks::acknowledgeMinutes);
    }

    /** From declaration to the first update to PUBLIC or CUSTOMER. */
    public Optional<Duration> firstUpdateWithin(Severity severity) {
        return minutes(severity, SeverityClocks::firstUpdateMinutes);
    }

    /** From declaration to the first executive brief. */
    public Optional<Duration> firstBriefWithin(Severity severity) {
        return minutes(severity, SeverityClocks::firstBriefMinutes);
    }

    /** From declaration to the initial diagnosis. */
    public Optional<Duration> diagnoseWithin(Severity severity) {
        return minutes(severity, SeverityClocks::diagnosisMinutes);
    }

    /** From the request for a role to somebody taking it. */
    public Optional<Duration> respondersWithin(Severity severity) {
        return minutes(severity, SeverityClocks::respondersMinutes);
    }

    /** When the engineering ticket of an incident declared at {@code declaredAt} is due. */
    public Optional<Instant> ticketDue(Severity severity, Instant declaredAt) {
        Optional<Instant> byMinutes =
                minutes(severity, SeverityClocks::ticketMinutes).map(declaredAt::plus);
        return byMinutes.or(() ->
                of(severity, SeverityClocks::ticketBusinessDays).map(days -> businessDays.endOfDay(declaredAt, days)));
    }

    private Optional<Duration> minutes(Severity severity, Function<SeverityClocks, @Nullable Integer> clock) {
        return of(severity, clock).map(Duration::ofMinutes);
    }

    private Optional<Integer> of(Severity severity, Function<SeverityClocks, @Nullable Integer> clock) {
        SeverityClocks entry = clocks.get(severity);
        return entry == null ? Optional.empty() : Optional.ofNullable(clock.apply(entry));
    }
}
