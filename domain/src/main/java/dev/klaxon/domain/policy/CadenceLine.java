package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Audience;
import java.util.Optional;

/** A line of communication that is kept by one cadence. */
public enum CadenceLine {
    /** Updates to PUBLIC or CUSTOMER: one to either keeps it. */
    EXTERNAL,
    /** Executive briefs and updates to EXECUTIVE. */
    EXECUTIVE;

    /** The line to which an audience belongs; INTERNAL has none. */
    public static Optional<CadenceLine> of(Audience audience) {
        return switch (audience) {
            case PUBLIC, CUSTOMER -> Optional.of(EXTERNAL);
            case EXECUTIVE -> Optional.of(EXECUTIVE);
            case INTERNAL -> Optional.empty();
        };
    }
}
