package dev.klaxon.command.imports;

import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of an import as it stands in the file.
 *
 * @param key unique in its source
 * @param incident the foreign incident's key
 * @param command the path under the incident, with the method before it where it is not POST
 * @param claimedActor who acted according to the source
 * @param body of the command; none where it needs none
 */
record ImportLine(
        String key,
        String incident,
        String command,
        Instant occurredAt,
        @Nullable Precision precision,
        @Nullable Person claimedActor,
        @Nullable JsonNode body) {}
