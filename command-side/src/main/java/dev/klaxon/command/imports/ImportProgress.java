package dev.klaxon.command.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import so far. The lines that are done with are accepted, repeated, skipped or refused.
 *
 * @param skipped lines that wait for the declaration of their incident or for a record that they name
 * @param problems of refused lines, by line; 1000 at most
 */
record ImportProgress(
        UUID id,
        String source,
        State status,
        long lines,
        long accepted,
        long repeated,
        long skipped,
        long refused,
        List<LineProblem> problems,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far an import is. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * Why a line was refused.
     *
     * @param line its number, from 1
     * @param key null where the line could not be read
     * @param code of the refusal on the wire
     */
    record LineProblem(long line, @Nullable String key, String code, String detail) {}
}
