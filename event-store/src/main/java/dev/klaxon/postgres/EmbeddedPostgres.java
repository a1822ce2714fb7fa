package dev.klaxon.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that belongs to this process and to one data directory.
 *
 * <p>It listens on the loopback address only, with durable settings, and is started again on the same port when it
 * dies. A data directory has one owner at a time; what a killed owner left behind is stopped and recovered by the next
 * start. There is no shutdown hook: the owner closes the server after its last client.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    static final String USER = "klaxon";
    static final String DATABASE = "klaxon";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DirectoryLock lock;
    private final String password;
    private final Supervisor supervisor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(DirectoryLock lock, String password, Supervisor supervisor) {
        this.lock = lock;
        this.password = password;
        this.supervisor = supervisor;
    }

    /**
     * Starts the server of this directory, which is made and filled at the first time.
     *
     * @throws EmbeddedPostgresException where the directory has another owner or another major version's data, or the
     *     server does not come up
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, dataDirectory);
    }

    /** As above with the unpacked programs in a place that several servers share. */
    static EmbeddedPostgres start(Path dataDirectory, Path binariesParent) {
        try {
            return start(dataDirectory, binariesParent, Account.choose());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static EmbeddedPostgres start(Path dataDirectory, Path binariesParent, Account account) {
        try {
            var home = Files.createDirectories(dataDirectory).toRealPath();
            var lock = DirectoryLock.acquire(home);
            try {
                return start(home, binariesParent.toAbsolutePath(), account, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in %s cannot start".formatted(dataDirectory), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static EmbeddedPostgres start(Path home, Path binariesParent, Account account, DirectoryLock lock)
            throws IOException, InterruptedException {
        Folders.deleteUnfinished(home);
        var cluster = new Cluster(home, Binaries.unpackedIn(binariesParent, home), account);
        cluster.prepare();
        var connection = connection(cluster);
        if (!cluster.exists()) {
            log.info("Making the PostgreSQL {} data in {}", cluster.binaries().version(), home);
            cluster.create(connection.password());
        }
        var supervisor = Supervisor.start(cluster, connection.port());
        var postgres = new EmbeddedPostgres(lock, connection.password(), supervisor);
        try {
            connection.withPort(supervisor.port()).saveIn(home);
            postgres.createOwnDatabase();
        } catch (IOException | RuntimeException e) {
            supervisor.close();
            throw e;
        }
        log.info("PostgreSQL {} of {} listens on {}:{}", cluster.binaries().version(), home, HOST, postgres.port());
        return postgres;
    }

    private static ConnectionFile connection(Cluster cluster) throws IOException {
        var known = ConnectionFile.in(cluster.home());
        if (known.isEmpty() && cluster.exists()) {
            throw new EmbeddedPostgresException(
                    "%s holds data but no connection.properties with its password: restore that file from a backup"
                            .formatted(cluster.home()));
        }
        if (known.isPresent()) {
            return known.get();
        }
        var connection = ConnectionFile.withNewPassword();
        connection.saveIn(cluster.home());
        return connection;
    }

    /** Address of Klaxon's own database. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** Address of a named database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port(), database);
    }

    /** Name of the server's superuser. */
    public String user() {
        return USER;
    }

    /** Password of the server's superuser, the same at each start. */
    public String password() {
        return password;
    }

    /** Loopback port, the same for the life of this object and of the next one where it is still free. */
    public int port() {
        return supervisor.port();
    }

    /** How often the server died under this process and was started again. */
    public int restarts() {
        return supervisor.restarts();
    }

    /** Process number of the server now. */
    long pid() {
        return supervisor.pid();
    }

    /**
     * Makes an empty database.
     *
     * @return its JDBC address
     */
    public String createDatabase(String name) {
        return createDatabase(name, "template0");
    }

    /**
     * Makes a copy of another database of this server, which nobody may be connected to.
     *
     * @return its JDBC address
     */
    public String createDatabase(String name, String template) {
        execute("create database %s template %s".formatted(identifier(name), identifier(template)));
        return jdbcUrl(name);
    }

    private void createOwnDatabase() {
        try (var connection = connect();
                var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, DATABASE);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw new EmbeddedPostgresException("The embedded PostgreSQL does not answer: " + e.getMessage(), e);
        }
        createDatabase(DATABASE);
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EmbeddedPostgresException("%s failed: %s".formatted(sql, e.getMessage()), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain lower-case database name: " + name);
        }
        return name;
    }

    /** Ends the supervision, stops the server cleanly without waiting for its clients, and gives the directory free. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            supervisor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgresException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresException("The start of the embedded PostgreSQL was interrupted", e);
    }
}
