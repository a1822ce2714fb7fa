package dev.klaxon.domain.kpi.measure;

import java.util.List;
import java.util.UUID;

/** Why an incident happened, by a key that is the same for the same cause. */
public record RootCause(String key, List<UUID> eventIds) {

    public RootCause {
        eventIds = List.copyOf(eventIds);
    }
}
