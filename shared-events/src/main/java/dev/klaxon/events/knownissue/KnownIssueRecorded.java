package dev.klaxon.events.knownissue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A defect became known that is not mended yet.
 *
 * @param symptoms how to recognise it, in words for ourselves
 * @param services by their names
 * @param rootCauseKey the key that root causes of incidents have too
 * @param customerText what customers may be told of it
 */
@Revision("1")
public record KnownIssueRecorded(
        KnownIssueId knownIssueId,
        Text title,
        @Nullable Text symptoms,
        List<String> services,
        @Nullable String rootCauseKey,
        @Nullable Text customerText,
        @JsonUnwrapped Claim claim)
        implements KnownIssueEvent {

    public KnownIssueRecorded {
        services = List.copyOf(services);
    }
}
