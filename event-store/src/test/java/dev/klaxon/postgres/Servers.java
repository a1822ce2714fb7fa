package dev.klaxon.postgres;

import java.nio.file.Path;

/** Servers of these tests: each with a directory of its own, all with the same unpacked programs. */
final class Servers {

    static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

    private Servers() {}

    static EmbeddedPostgres start(Path directory) {
        return EmbeddedPostgres.start(directory, BINARIES);
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
