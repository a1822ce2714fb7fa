package dev.klaxon.command.desk;

import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request body whose author may state when it happened. */
public interface Stated {

    /** Default: now by the database's clock. */
    @Nullable
    Instant occurredAt();

    /** Default: SECOND. */
    @Nullable
    Precision precision();
}
