package dev.klaxon.postgres;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the bundle on the class path into a folder named after their version. */
record Binaries(Path parent, String version) {

    /** Unpacks into {@code parent} unless a former start has; {@code scratch} lies on the same file system. */
    static Binaries unpackedIn(Path parent, Path scratch) throws IOException {
        var version = bundledVersion();
        var binaries = new Binaries(parent, version);
        if (!Files.isDirectory(binaries.folder())) {
            Files.createDirectories(parent);
            var unfinished = Folders.unfinished(scratch);
            unpackInto(unfinished);
            binaries.adopt(unfinished);
        }
        return binaries;
    }

    Path folder() {
        return parent.resolve(folderName());
    }

    Path program(String name) {
        return folder().resolve("bin").resolve(name);
    }

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private String folderName() {
        return "postgresql-" + version;
    }

    private void adopt(Path unfinished) throws IOException {
        // A service user that is not root must be able to run them
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Folders.finish(unfinished, parent, folderName());
        } catch (IOException e) {
            Folders.delete(unfinished);
            if (!Files.isDirectory(folder())) {
                throw e;
            }
        }
    }

    private static String bundledVersion() throws IOException {
        var values = new Properties();
        try (var in = requireNonNull(Binaries.class.getResourceAsStream("bundle.properties"))) {
            values.load(in);
        }
        return requireNonNull(values.getProperty("version"));
    }

    private static void unpackInto(Path folder) throws IOException {
        var name = bundleName();
        var bundle = Binaries.class.getResourceAsStream("/" + name);
        if (bundle == null) {
            throw new EmbeddedPostgresException(
                    "No PostgreSQL for this machine is on the class path (%s): add it, or name a server with KLAXON_DB_URL"
                            .formatted(name));
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bundle)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new EmbeddedPostgresException("The PostgreSQL bundle names a file outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String bundleName() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "postgres-%s-%s.txz"
                .formatted(
                        os.startsWith("linux") ? "linux" : os.replace(' ', '_'),
                        switch (arch) {
                            case "amd64", "x86_64" -> "x86_64";
                            case "aarch64", "arm64" -> "arm_64";
                            default -> arch;
                        });
    }
}
