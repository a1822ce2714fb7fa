package dev.klaxon.events;

import org.jspecify.annotations.Nullable;

/**
 * Where an imported record came from.
 *
 * @param source the name of the import source
 * @param key the record's key, unique in its source
 * @param claimedActor who acted according to the source; the claim's actor is the importer
 */
public record Origin(String source, String key, @Nullable Person claimedActor) {}
