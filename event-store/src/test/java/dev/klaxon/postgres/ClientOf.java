package dev.klaxon.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A client of one database that keeps notes in a table. */
record ClientOf(String jdbcUrl, String user, String password) {

    static ClientOf server(EmbeddedPostgres postgres) {
        return new ClientOf(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    void note(String text) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists note(text text not null)");
            statement.execute("insert into note values ('%s')".formatted(text));
        }
    }

    String notes() throws SQLException {
        return ask("select string_agg(text, ',' order by text) from note");
    }

    String setting(String name) throws SQLException {
        return ask("show " + name);
    }

    String ask(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }
}
