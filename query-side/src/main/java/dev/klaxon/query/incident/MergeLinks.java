package dev.klaxon.query.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that belong to one, as far as the reader may know of them.
 *
 * @param mergedInto the incident of which it is a part
 * @param parts the incidents that are parts of it, in the order of their declaration
 */
public record MergeLinks(@Nullable UUID mergedInto, List<IncidentAnswer.PartAnswer> parts) {

    /** None that the reader may know of. */
    public static final MergeLinks NONE = new MergeLinks(null, List.of());

    public MergeLinks {
        parts = List.copyOf(parts);
    }
}
