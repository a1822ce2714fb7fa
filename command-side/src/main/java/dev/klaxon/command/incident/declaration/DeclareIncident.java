package dev.klaxon.command.incident.declaration;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begin an incident.
 *
 * @param reference the short name to give it
 * @param severity null where the policy's recommendation is taken
 * @param holdId for the hold that a SEV-0 places
 */
public record DeclareIncident(
        IncidentId incidentId,
        String reference,
        @Nullable Text title,
        @Nullable Text summary,
        @Nullable Impact impact,
        @Nullable Severity severity,
        @Nullable Text rationale,
        List<String> services,
        List<Account> accounts,
        @Nullable Text firstHypothesis,
        @Nullable Instant detectedAt,
        @Nullable Instant startedAt,
        @Nullable Person incidentCommander,
        @Nullable Channel channel,
        boolean drill,
        boolean restricted,
        @Nullable String source,
        @Nullable String externalKey,
        String currency,
        HoldId holdId) {

    /** Where people talk. */
    public record Channel(String kind, String url) {}
}
