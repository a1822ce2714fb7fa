package dev.klaxon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Opens the store at start: brings its schema up to date and refuses a server that could lose or reorder events. */
public final class StoreGate {

    private static final String LOCATION = "classpath:dev/klaxon/store/write";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final int OLDEST_MAJOR = 16;

    private StoreGate() {}

    /**
     * Opens the store.
     *
     * @param allowUnsafe accept a server that may lose acknowledged events in a crash
     * @throws StoreRefused where the database must not be used
     */
    public static StoreIdentity open(DataSource dataSource, boolean allowUnsafe) {
        requireServer(dataSource, allowUnsafe);
        migrate(dataSource, "write", LOCATION);
        return identify(dataSource);
    }

    /**
     * Brings one schema up to date; its history lies in its table {@code history}.
     *
     * @throws StoreRefused where it is newer than this program, not its own, or may not be changed
     */
    public static void migrate(DataSource dataSource, String schema, String... locations) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .table("history")
                .locations(locations)
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StoreRefused(
                    "The schema '" + schema + "' was made by another version of Klaxon: " + e.getMessage(),
                    "Start the version that made it, or a newer one; or point KLAXON_DB_URL at another database.",
                    e);
        } catch (FlywayException e) {
            throw refusal(schema, e);
        }
    }

    private static StoreRefused refusal(String schema, FlywayException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("non-empty schema")) {
            return new StoreRefused(
                    "The database has a schema '" + schema + "' that is not Klaxon's",
                    "Give Klaxon a database of its own and point KLAXON_DB_URL at it.",
                    failure);
        }
        if (message.contains("permission denied")) {
            return new StoreRefused(
                    "The database user may not create or change the schema '" + schema + "'",
                    "Grant it: GRANT CREATE ON DATABASE <database> TO <user>; or make it the owner of the database.",
                    failure);
        }
        return new StoreRefused(
                "The schema '" + schema + "' could not be brought up to date: " + message,
                "See the cause below; nothing was recorded.",
                failure);
    }

    private static void requireServer(DataSource dataSource, boolean allowUnsafe) {
        try (Connection connection = dataSource.getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new StoreRefused(
                        "PostgreSQL " + major + " is too old", "Use PostgreSQL " + OLDEST_MAJOR + " or newer.");
            }
            for (String setting : DURABLE) {
                String value = show(connection, setting);
                if (value.equals("off") && !allowUnsafe) {
                    throw new StoreRefused(
                            "PostgreSQL runs with " + setting + " = off and may lose acknowledged events in a crash",
                            "Set " + setting + " = on, or accept the loss with KLAXON_ALLOW_UNSAFE_DATABASE=true.");
                }
            }
        } catch (SQLException e) {
            throw new StoreRefused(
                    "The database cannot be reached: " + e.getMessage(),
                    "Check KLAXON_DB_URL, KLAXON_DB_USER and KLAXON_DB_PASSWORD, and that PostgreSQL is running.",
                    e);
        }
    }

    private static StoreIdentity identify(DataSource dataSource) {
        return Jdbc.on(dataSource, connection -> {
            long cluster = Long.parseLong(one(connection, "SELECT system_identifier FROM pg_control_system()"));
            try (PreparedStatement first = connection.prepareStatement(
                    "INSERT INTO write.store (system_identifier, era) VALUES (?, 1) ON CONFLICT DO NOTHING")) {
                first.setLong(1, cluster);
                first.executeUpdate();
            }
            long known = Long.parseLong(one(connection, "SELECT system_identifier FROM write.store"));
            int era = Integer.parseInt(one(connection, "SELECT era FROM write.store"));
            boolean ahead = Boolean.parseBoolean(one(
                    connection,
                    "SELECT EXISTS (SELECT FROM write.event e JOIN write.store s ON e.era = s.era"
                            + " WHERE e.tx >= pg_snapshot_xmax(pg_current_snapshot()))::text"));
            if (known != cluster || ahead) {
                throw new StoreRefused(
                        "The event store was copied from another PostgreSQL cluster; positions would go back",
                        "If this copy is to take the place of the original, adopt it: that raises the era. Adopting"
                                + " comes with the provable history; until then restore the whole cluster.");
            }
            return new StoreIdentity(era);
        });
    }

    private static String show(Connection connection, String setting) throws SQLException {
        return one(connection, "SHOW " + setting);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
