package dev.klaxon.command.promises;

import dev.klaxon.postgres.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Has a database stamp what it records by another time than its own. */
final class Stamps {

    private final JdbcClient database;

    private Stamps(TestDatabase database) {
        this.database = client(database);
    }

    /** Reaches the database also while no node runs. */
    static JdbcClient client(TestDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    static Stamps on(TestDatabase database) {
        Stamps stamps = new Stamps(database);
        stamps.database.sql("""
                CREATE TABLE IF NOT EXISTS public.stamp (shown timestamptz NOT NULL);
                CREATE OR REPLACE FUNCTION public.stamp() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.recorded_at := coalesce((SELECT shown FROM public.stamp), NEW.recorded_at);
                    RETURN NEW;
                END $$;
                CREATE OR REPLACE TRIGGER stamp BEFORE INSERT ON write.event
                    FOR EACH ROW EXECUTE FUNCTION public.stamp()
                """).update();
        return stamps;
    }

    void show(Instant time) {
        hide();
        database.sql("INSERT INTO public.stamp VALUES (?)")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From now on its own time counts again. */
    void hide() {
        database.sql("DELETE FROM public.stamp").update();
    }
}
