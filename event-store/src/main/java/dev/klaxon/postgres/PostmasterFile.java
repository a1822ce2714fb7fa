package dev.klaxon.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server says of itself in {@code postmaster.pid}; a killed one leaves it behind.
 *
 * @param status word such as {@code starting} or {@code ready}, empty while the file is being written
 */
record PostmasterFile(long pid, String status) {

    private static final String NAME = "postmaster.pid";
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.resolve(NAME));
            if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
                return Optional.empty();
            }
            var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
            return Optional.of(
                    new PostmasterFile(Long.parseLong(lines.getFirst().strip()), status));
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
    }

    static void deleteIn(Path cluster) throws IOException {
        Files.deleteIfExists(cluster.resolve(NAME));
    }

    boolean saysReady(long expectedPid) {
        return pid == expectedPid && status.equals("ready");
    }

    Owner owner(Path cluster) throws IOException {
        List<String> words;
        try {
            words = List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .split("\0"));
        } catch (IOException gone) {
            return Owner.NOBODY;
        }
        if (!words.getFirst().contains("postgres")) {
            return Owner.STRANGER;
        }
        return words.contains(cluster.toString()) ? Owner.ORPHAN : Owner.ANOTHER_SERVER;
    }

    /** Who has the process id now. */
    enum Owner {
        /** No process: the server cleans up by itself. */
        NOBODY,
        /** The server of this very data. */
        ORPHAN,
        /** A server of other data, or a part of one: nothing to touch. */
        ANOTHER_SERVER,
        /** A dead process not yet reaped, or a program that has got the same number since. */
        STRANGER
    }
}
