package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.Address;
import dev.klaxon.command.incident.severity.ImpactFields;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Severity;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body that declares an incident.
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
record DeclarationRequest(
        @Size(max = 200) Text title,
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
        @Nullable CurrencyUnit currency,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    /** An affected service. */
    record Service(String name) {}

    /** Where people talk. */
    record Channel(
            String kind,

            @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT)
            String url) {

        DeclareIncident.Channel meant() {
            return new DeclareIncident.Channel(kind, url);
        }
    }
}
