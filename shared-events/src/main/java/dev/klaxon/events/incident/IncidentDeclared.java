package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident was declared.
 *
 * @param reference the short name people use, {@code INC-} and Crockford base 32
 * @param title absent only in imported history
 * @param source the system that reported it
 * @param externalKey its key there, unique in the source
 * @param currency ISO 4217 code of all its sums
 * @param policyVersion the policy in force now; it judges the incident unless someone asks for another
 */
@Revision("1")
public record IncidentDeclared(
        IncidentId incidentId,
        String reference,
        @Nullable Text title,
        @Nullable Text summary,
        @Nullable String source,
        @Nullable String externalKey,
        @Nullable Instant detectedAt,
        @Nullable Instant startedAt,
        @Nullable Text firstHypothesis,
        List<String> services,
        List<Account> accounts,
        boolean drill,
        String currency,
        int policyVersion,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public IncidentDeclared {
        services = List.copyOf(services);
        accounts = List.copyOf(accounts);
    }
}
