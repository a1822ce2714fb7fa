package dev.klaxon.command.imports;

import dev.klaxon.events.Person;
import java.util.Set;
import java.util.UUID;

/**
 * One upload, and on whose behalf its lines are applied.
 *
 * @param principal the importer as authenticated
 * @param scopes of the importer
 */
record ImportJob(UUID id, String source, Person person, String principal, Set<String> scopes) {

    ImportJob {
        scopes = Set.copyOf(scopes);
    }
}
