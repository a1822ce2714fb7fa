package dev.klaxon.standalone.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The admin key that nobody chose: made at the first start and kept beside the data for its owner only.
 *
 * @param path of the file
 */
public record AdminKeyFile(Path path) {

    private static final int BYTES = 32;

    public static AdminKeyFile in(Path data) {
        return new AdminKeyFile(data.toAbsolutePath().normalize().resolve("admin-key"));
    }

    /**
     * The admin key of the service that runs with these settings.
     *
     * @throws IOException where none was chosen or made
     */
    public static String keyOf(HouseSettings settings) throws IOException {
        if (settings.adminKey().isPresent()) {
            return settings.adminKey().get();
        }
        AdminKeyFile kept = in(settings.data());
        return kept.read()
                .orElseThrow(() -> new IOException(
                        "No admin key: set KLAXON_ADMIN_KEY, or KLAXON_DATA to the folder of the running service (%s has none)"
                                .formatted(kept.path())));
    }

    /** The key, once it was made. */
    public Optional<String> read() throws IOException {
        return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
    }

    /** Makes a key; the file appears whole and readable for its owner only. */
    String make() throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String key = "klx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(
                folder,
                ".admin-key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, key + System.lineSeparator());
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
