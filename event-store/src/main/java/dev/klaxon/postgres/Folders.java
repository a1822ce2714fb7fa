package dev.klaxon.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders that appear whole or not at all: they are filled under an unfinished name and then renamed. */
final class Folders {

    private static final Logger log = LoggerFactory.getLogger(Folders.class);

    private static final String UNFINISHED = "unfinished-";

    private Folders() {}

    static Path unfinished(Path parent) throws IOException {
        return Files.createTempDirectory(parent, UNFINISHED);
    }

    /** Names the finished folder and makes the name survive a power cut, else the next start would see no data. */
    static void finish(Path unfinished, Path parent, String name) throws IOException {
        Files.move(unfinished, parent.resolve(name), ATOMIC_MOVE);
        sync(parent);
    }

    /** Removes what a killed process left half done; only the owner of the parent may ask for it. */
    static void deleteUnfinished(Path parent) throws IOException {
        try (var children = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
            for (var child : children) {
                try {
                    delete(child);
                } catch (IOException | UncheckedIOException e) {
                    log.debug("{} is still being written by an orphan and stays until the next start", child, e);
                }
            }
        }
    }

    static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
