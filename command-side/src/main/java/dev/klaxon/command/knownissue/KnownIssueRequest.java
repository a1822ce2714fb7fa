package dev.klaxon.command.knownissue;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that records a known issue.
 *
 * @param symptoms how to recognise it, in words for ourselves
 * @param rootCauseKey the key that root causes of incidents have too
 * @param customerText what customers may be told of it
 */
record KnownIssueRequest(
        @Size(max = 200) Text title,
        @Nullable Text symptoms,
        @Nullable List<Service> services,
        @Nullable String rootCauseKey,
        @Nullable Text customerText,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    /** A service that has it. */
    record Service(String name) {}

    List<String> serviceNames() {
        return services == null
                ? List.of()
                : services.stream().map(Service::name).distinct().toList();
    }
}
