package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that answers whys.
 *
 * @param chain in order, each the reason of the one before it
 */
record WhysRequest(
        @Needed @Nullable @Size(min = 1, max = 20) List<Text> chain,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    AnswerWhys step() {
        return new AnswerWhys(chain == null ? List.of() : chain);
    }
}
