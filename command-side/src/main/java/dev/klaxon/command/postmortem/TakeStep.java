package dev.klaxon.command.postmortem;

import dev.klaxon.command.imports.ImportedRecord;
import dev.klaxon.events.incident.PostmortemId;

/** Do something about a post-mortem. */
public record TakeStep(Named postmortem, Step step) {

    /** By the id in a path. */
    public static TakeStep of(PostmortemId id, Step step) {
        return new TakeStep(new Named.ById(id), step);
    }

    /** By the incident of an imported line. */
    public static TakeStep of(ImportedRecord line, Step step) {
        return new TakeStep(new Named.Of(line.incidentId()), step);
    }
}
