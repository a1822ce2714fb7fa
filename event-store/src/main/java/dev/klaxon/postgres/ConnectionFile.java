package dev.klaxon.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * How to reach the server: its port and the password of its superuser, kept beside the data for its owner only.
 *
 * @param port last port used, 0 before the first start
 */
record ConnectionFile(int port, String password) {

    private static final String NAME = "connection.properties";

    static ConnectionFile withNewPassword() {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new ConnectionFile(0, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<ConnectionFile> in(Path home) throws IOException {
        var file = home.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        var port = values.getProperty("port");
        var password = values.getProperty("password");
        if (port == null || password == null) {
            throw new EmbeddedPostgresException(
                    "%s names no port or no password: restore it from a backup of the data directory".formatted(file));
        }
        return Optional.of(new ConnectionFile(Integer.parseInt(port), password));
    }

    ConnectionFile withPort(int newPort) {
        return new ConnectionFile(newPort, password);
    }

    /** Replaces the file in one step, so that a kill between two writes cannot lose the only copy of the password. */
    void saveIn(Path home) throws IOException {
        var values = new Properties();
        values.setProperty("host", EmbeddedPostgres.HOST);
        values.setProperty("port", Integer.toString(port));
        values.setProperty("user", EmbeddedPostgres.USER);
        values.setProperty("password", password);
        var text = new StringWriter();
        values.store(text, "Klaxon's embedded PostgreSQL");
        var fresh = home.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        writeForOwnerOnly(fresh, text.toString());
        Files.move(fresh, home.resolve(NAME), ATOMIC_MOVE, REPLACE_EXISTING);
        Folders.sync(home);
    }

    static void writeForOwnerOnly(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
    }
}
