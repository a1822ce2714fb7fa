package dev.klaxon.query.views;

import dev.klaxon.postgres.TestDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that takes no line of a timeline with certain words, in whatever tables it is written. */
final class Refusal {

    private static final List<String> SETTING =
            List.of("CREATE SCHEMA refusal", "CREATE TABLE refusal.refused (words text)", """
            CREATE FUNCTION refusal.takes(line text) RETURNS boolean LANGUAGE sql AS
            'SELECT NOT EXISTS (SELECT FROM refusal.refused WHERE words = line)'
            """, """
            CREATE FUNCTION refusal.guard() RETURNS event_trigger LANGUAGE plpgsql AS $$
            DECLARE made text;
            BEGIN
                FOR made IN SELECT object_identity FROM pg_event_trigger_ddl_commands()
                    WHERE object_type = 'table' AND object_identity LIKE '%.timeline'
                LOOP
                    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT taken CHECK (refusal.takes(action))', made);
                END LOOP;
            END $$
            """, """
            CREATE EVENT TRIGGER refusing ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
            EXECUTE FUNCTION refusal.guard()
            """);

    private final JdbcClient sql;

    private Refusal(JdbcClient sql) {
        this.sql = sql;
    }

    static Refusal in(TestDatabase database) {
        JdbcClient sql = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        SETTING.forEach(statement -> sql.sql(statement).update());
        return new Refusal(sql);
    }

    void begin(String words) {
        sql.sql("INSERT INTO refusal.refused VALUES (?)").param(words).update();
    }

    void end() {
        sql.sql("DELETE FROM refusal.refused").update();
    }
}
