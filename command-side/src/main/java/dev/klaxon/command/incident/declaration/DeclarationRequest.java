package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.Address;
import dev.klaxon.command.incident.severity.ImpactFields;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
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
        @Needed @Size(max = 200) @Nullable Text title,
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

    private static final String CURRENCY = "USD";

    /**
     * The command meant.
     *
     * @param origin the source where the body names none, like its key
     * @param holdId for the hold that a SEV-0 places
     */
    DeclareIncident command(
            IncidentId incidentId,
            String reference,
            @Nullable String origin,
            @Nullable String originKey,
            HoldId holdId) {
        return new DeclareIncident(
                incidentId,
                reference,
                title,
                summary,
                impact == null ? null : impact.impact(),
                severity,
                rationale,
                names(),
                accounts == null ? List.of() : accounts,
                firstHypothesis,
                detectedAt,
                startedAt,
                incidentCommander,
                channel == null ? null : channel.meant(),
                Boolean.TRUE.equals(drill),
                Boolean.TRUE.equals(restricted),
                source == null ? origin : source,
                externalKey == null ? originKey : externalKey,
                currency == null ? CURRENCY : currency.getCode(),
                holdId);
    }

    private List<String> names() {
        return services == null
                ? List.of()
                : services.stream().map(Service::name).distinct().toList();
    }

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
