package dev.klaxon.command.desk;

import dev.klaxon.store.EventIds;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The ids of the records that one command makes, whatever it is decided from and how often. */
@FunctionalInterface
public interface Ids {

    /** Of one of several records; what a part is called is for the command to say. */
    UUID id(String part);

    /** Of the record that the command is sent for. */
    default UUID id() {
        return id("");
    }

    /** Ids that nobody has. */
    static Ids fresh() {
        Map<String, UUID> given = new HashMap<>();
        return part -> given.computeIfAbsent(part, any -> EventIds.next());
    }
}
