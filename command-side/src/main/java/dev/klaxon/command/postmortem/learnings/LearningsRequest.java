package dev.klaxon.command.postmortem.learnings;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that shares learnings.
 *
 * @param accountIds whom they were told; none for our own people alone
 */
record LearningsRequest(
        @Needed @Nullable Text text,
        @Nullable @Size(max = 1000) List<String> accountIds,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    ShareLearnings step() {
        return new ShareLearnings(text, accountIds == null ? List.of() : accountIds);
    }
}
