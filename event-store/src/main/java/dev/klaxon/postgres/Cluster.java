package dev.klaxon.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one database server below its home directory, and the programs and account that may touch them. */
record Cluster(Path home, Binaries binaries, Account account) {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private static final String FOLDER = "cluster";
    private static final int LAST_WORDS = 2_000;

    Path folder() {
        return home.resolve(FOLDER);
    }

    Path logFolder() {
        return home.resolve("log");
    }

    Path startLog() {
        return logFolder().resolve("start.log");
    }

    String program(String name) {
        return binaries.program(name).toString();
    }

    boolean exists() {
        return Files.exists(folder());
    }

    ProcessBuilder command(String launcher, List<String> words) {
        var builder = account.command(words);
        builder.command().addFirst(launcher);
        return builder;
    }

    /** Makes the files ready for this account and refuses those of another major version. */
    void prepare() throws IOException, InterruptedException {
        Files.createDirectories(logFolder());
        account.requireReach(home);
        account.own(logFolder());
        if (exists()) {
            requireSameMajorVersion();
            account.own(folder());
        }
    }

    /** Appears whole or not at all: a kill in between leaves no half-made data directory. */
    void create(String password) throws IOException, InterruptedException {
        var secrets = Folders.unfinished(home);
        var fresh = Folders.unfinished(home);
        var passwordFile = secrets.resolve("password");
        ConnectionFile.writeForOwnerOnly(passwordFile, password);
        account.own(secrets);
        account.own(fresh);
        var words = new ArrayList<>(List.of(program("initdb"), "-D", fresh.toString(), "-U", EmbeddedPostgres.USER));
        words.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
        words.addAll(List.of("-k", "--locale=C.UTF-8", "-E", "UTF8"));
        Command.run(account.command(words));
        Folders.delete(secrets);
        Folders.finish(fresh, home, FOLDER);
    }

    private void requireSameMajorVersion() throws IOException {
        var found = Files.readString(folder().resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(binaries.majorVersion()))) {
            throw new EmbeddedPostgresException(
                    "%s holds data of PostgreSQL %s, this Klaxon brings PostgreSQL %d: start the Klaxon release that wrote it, or serve the data from your own PostgreSQL %s (KLAXON_DB_URL), then move it with pg_dump or pg_upgrade"
                            .formatted(folder(), found, binaries.majorVersion(), found));
        }
    }

    /**
     * Stops the server a killed Klaxon left running, and forgets one whose process number now means another program.
     */
    void freeFromOrphan() throws IOException, InterruptedException {
        var file = PostmasterFile.in(folder());
        if (file.isEmpty()) {
            return;
        }
        var pid = file.get().pid();
        switch (file.get().owner(folder())) {
            case ORPHAN -> {
                log.info("Stopping PostgreSQL process {} that a killed Klaxon left running", pid);
                Postmaster.stop(pid, () -> file.get().owner(folder()) == PostmasterFile.Owner.ORPHAN);
            }
            // Safe under our lock: PostgreSQL still refuses while any old process holds its shared memory
            case STRANGER -> PostmasterFile.deleteIn(folder());
            case NOBODY, ANOTHER_SERVER -> {}
        }
    }

    /** What the server said last, for a message. */
    String lastWords() throws IOException {
        var words = new StringBuilder(end(startLog()));
        try (var files = Files.list(logFolder())) {
            var newest = files.filter(file -> file.getFileName().toString().startsWith("postgres-"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
            if (newest.isPresent()) {
                words.append('\n').append(end(newest.get()));
            }
        }
        return words.toString().strip();
    }

    private static String end(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var from = Math.max(0, content.length - LAST_WORDS);
        return new String(content, from, content.length - from, UTF_8);
    }
}
