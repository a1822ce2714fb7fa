package dev.klaxon.command.incident.declaration;

import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.incident.Address;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.command.incident.severity.ImpactFields;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Severity;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an incident as it is declared, beside its title; all of it may be left out.
 *
 * @param severity default what the policy recommends
 * @param rationale needed where the severity differs from the recommendation
 * @param incidentCommander default nobody
 * @param drill default false
 * @param restricted default false
 * @param source the system that reported it
 * @param externalKey its key there
 * @param currency of all its sums; default USD
 */
record DeclaredFields(
        @Nullable Text summary,
        @Nullable ImpactFields impact,
        @Nullable Severity severity,
        @Nullable Text rationale,
        @Nullable List<Service> services,
        @Nullable List<Account> accounts,
        @Nullable Text firstHypothesis,
        @Nullable Instant detectedAt,
        @Nullable Instant startedAt,
        @Nullable Person incidentCommander,
        @Nullable Channel channel,
        @Nullable Boolean drill,
        @Nullable Boolean restricted,
        @Nullable String source,
        @Nullable String externalKey,
        @Nullable CurrencyUnit currency) {

    private static final String CURRENCY = "USD";

    /** An affected service. */
    record Service(String name) {}

    /** Where people talk. */
    record Channel(
            String kind,

            @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT)
            String url) {}

    Impact stated() {
        return impact == null ? Impact.UNKNOWN : impact.impact();
    }

    List<String> serviceNames() {
        return services == null
                ? List.of()
                : services.stream().map(Service::name).distinct().toList();
    }

    List<Account> affected() {
        return accounts == null ? List.of() : accounts;
    }

    boolean isDrill() {
        return Boolean.TRUE.equals(drill);
    }

    boolean isRestricted() {
        return Boolean.TRUE.equals(restricted);
    }

    String currencyCode() {
        return currency == null ? CURRENCY : currency.getCode();
    }

    /**
     * Holds its sums to the one currency.
     *
     * @throws CommandRejected as {@link OneCurrency}
     */
    void requireOneCurrency() {
        OneCurrency one = new OneCurrency(currencyCode());
        one.require(stated().revenueAtRisk(), "/impact/revenueAtRisk");
        for (int i = 0; i < affected().size(); i++) {
            one.require(affected().get(i).arr(), "/accounts/%d/arr".formatted(i));
        }
    }

    /**
     * Holds its instants to the past.
     *
     * @throws CommandRejected {@code time-in-future}
     */
    void requirePast(Instant now) {
        requirePast(detectedAt, "detectedAt", now);
        requirePast(startedAt, "startedAt", now);
    }

    private static void requirePast(@Nullable Instant instant, String field, Instant now) {
        if (instant != null && instant.isAfter(now.plus(CommandDesk.AHEAD))) {
            throw new CommandRejected(TIME_IN_FUTURE, "%s %s is in the future".formatted(field, instant));
        }
    }
}
