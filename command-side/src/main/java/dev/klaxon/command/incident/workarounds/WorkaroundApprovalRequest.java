package dev.klaxon.command.incident.workarounds;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body, if there is one, that approves a workaround. */
record WorkaroundApprovalRequest(
        @Nullable Text comment,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {

    /** What a request without a body says. */
    static final WorkaroundApprovalRequest EMPTY = new WorkaroundApprovalRequest(null, null, null);
}
