package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class StoreGateTest {

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final DataSource dataSource = OpenStore.dataSource(database);

    @Test
    void opens_an_empty_database_and_opens_it_again() {
        assertThat(StoreGate.open(dataSource, false).era()).isEqualTo(1);
        assertThat(StoreGate.open(dataSource, false).era()).isEqualTo(1);
    }

    @Test
    void refuses_a_server_that_may_lose_what_it_acknowledged() throws SQLException {
        run("ALTER ROLE %s IN DATABASE %s SET synchronous_commit = off".formatted(database.user(), name()));
        DataSource unsafe = OpenStore.dataSource(database);
        refused(unsafe, "synchronous_commit = off", "synchronous_commit = on");
        assertThat(StoreGate.open(unsafe, true).era()).isEqualTo(1);
    }

    @Test
    void refuses_a_schema_that_is_not_its_own() throws SQLException {
        run("CREATE SCHEMA write");
        run("CREATE TABLE write.theirs (x int)");
        refused(dataSource, "not Klaxon's", "a database of its own");
    }

    @Test
    void refuses_a_schema_of_a_newer_version() throws SQLException {
        StoreGate.open(dataSource, false);
        run("INSERT INTO write.history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) VALUES (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', 1, true)");
        refused(dataSource, "another version of Klaxon", "a newer one");
    }

    @Test
    void refuses_a_user_that_may_not_create_schemas() throws SQLException {
        run("DROP ROLE IF EXISTS visitor");
        run("CREATE ROLE visitor LOGIN PASSWORD 'secret'");
        DataSource visitor = OpenStore.dataSource(new TestDatabase(database.jdbcUrl(), "visitor", "secret"));
        refused(visitor, "may not create", "GRANT CREATE");
    }

    @Test
    void refuses_a_copy_that_lives_in_another_cluster() throws SQLException {
        StoreGate.open(dataSource, false);
        run("UPDATE write.store SET system_identifier = 1");
        refused(dataSource, "another PostgreSQL cluster", "adopt");
    }

    @Test
    void says_where_to_look_when_there_is_no_server() {
        DataSource nowhere = OpenStore.dataSource(
                new TestDatabase("jdbc:postgresql://127.0.0.1:1/none", database.user(), database.password()));
        refused(nowhere, "cannot be reached", "KLAXON_DB_URL");
    }

    private static void refused(DataSource dataSource, String fault, String remedy) {
        assertThatThrownBy(() -> StoreGate.open(dataSource, false))
                .isInstanceOfSatisfying(StoreRefused.class, refusal -> {
                    assertThat(refusal).hasMessageContaining(fault);
                    assertThat(refusal.remedy()).contains(remedy);
                });
    }

    private String name() {
        return database.jdbcUrl().replaceAll(".*/([^?]*).*", "$1");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
