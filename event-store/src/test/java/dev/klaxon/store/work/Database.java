package dev.klaxon.store.work;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.store.StoreGate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store of its own, with a connection of its own for each who asks. */
final class Database {

    private Database() {}

    static DataSource opened() {
        TestDatabase database = TestPostgres.freshDatabase();
        DataSource connections = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        StoreGate.open(connections, false);
        return connections;
    }
}
