package dev.klaxon.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right of one process to one data directory; the kernel gives it back when the process dies. */
final class DirectoryLock implements AutoCloseable {

    /**
     * Closing any channel of a locked file drops this process's lock, so a second owner is refused before it opens one.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock acquire(Path directory) throws IOException {
        if (!HELD_HERE.add(directory)) {
            throw taken(directory, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new DirectoryLock(directory, lock(directory));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(directory);
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory.resolve("owner.lock"), CREATE, READ, WRITE);
        } catch (AccessDeniedException e) {
            throw new EmbeddedPostgresException(
                    "The data directory %s may not be written by user %s: start Klaxon as the user it belongs to, or give it away with chown -R"
                            .formatted(directory, System.getProperty("user.name")),
                    e);
        }
        try {
            if (channel.tryLock() == null) {
                throw taken(directory, ownerIn(channel));
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String ownerIn(FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        return UTF_8.decode(content.flip()).toString().strip();
    }

    private static EmbeddedPostgresException taken(Path directory, String owner) {
        return new EmbeddedPostgresException(
                "The data directory %s is in use by process %s: stop that Klaxon first, or give this one a directory of its own"
                        .formatted(directory, owner));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
