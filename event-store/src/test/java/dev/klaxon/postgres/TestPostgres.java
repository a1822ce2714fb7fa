package dev.klaxon.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The one PostgreSQL server of a test run, with a database of its own for each test class.
 *
 * <p>It starts at the first call, below the module's {@code target} folder, with the settings of the real service, and
 * stops when the virtual machine ends. Its databases stay to be looked at until the module's next test run.
 */
public final class TestPostgres {

    private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();
    private static final AtomicInteger databases = new AtomicInteger();
    private static final Map<String, TestDatabase> moulds = new ConcurrentHashMap<>();

    private TestPostgres() {}

    /** An empty database nobody else uses. */
    public static TestDatabase freshDatabase() {
        return database(Server.RUNNING.createDatabase(nextName()));
    }

    /**
     * A copy of a mould that is prepared once in a test run, such as a database with all migrations applied.
     *
     * @param mould plain lower-case name of the mould
     * @param prepare fills the mould; it closes its connections, since a mould in use cannot be copied
     */
    public static TestDatabase freshDatabase(String mould, Consumer<TestDatabase> prepare) {
        moulds.computeIfAbsent(mould, name -> {
            var made = database(Server.RUNNING.createDatabase("mould_" + name));
            prepare.accept(made);
            return made;
        });
        return database(Server.RUNNING.createDatabase(nextName(), "mould_" + mould));
    }

    private static String nextName() {
        return "test_" + databases.incrementAndGet();
    }

    private static TestDatabase database(String jdbcUrl) {
        return new TestDatabase(jdbcUrl, Server.RUNNING.user(), Server.RUNNING.password());
    }

    /** Holds the server back until a test wants it. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            var postgres = EmbeddedPostgres.start(FOLDER.resolve("test-run"), FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-stop"));
            dropDatabasesOfTheLastRun(postgres);
            return postgres;
        }

        /** They are kept until now, for whoever wants to look into a failure. */
        private static void dropDatabasesOfTheLastRun(EmbeddedPostgres postgres) {
            try (var connection =
                            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                var leftOver = new ArrayList<String>();
                try (var rows =
                        statement.executeQuery("select datname from pg_database where datname ~ '^(test|mould)_'")) {
                    while (rows.next()) {
                        leftOver.add(rows.getString(1));
                    }
                }
                for (var name : leftOver) {
                    statement.execute("drop database " + name + " with (force)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The test server does not answer", e);
            }
        }
    }
}
