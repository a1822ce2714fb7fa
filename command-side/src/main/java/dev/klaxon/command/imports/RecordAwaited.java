package dev.klaxon.command.imports;

/** A line names a record whose own line is not applied yet. */
final class RecordAwaited extends RuntimeException {

    RecordAwaited(String key) {
        super("The record of the line '" + key + "' is not there yet", null, false, false);
    }
}
