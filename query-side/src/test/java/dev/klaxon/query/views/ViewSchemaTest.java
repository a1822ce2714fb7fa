package dev.klaxon.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.store.StoreGate;
import dev.klaxon.store.StoreIdentity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ViewSchemaTest {

    private final PGSimpleDataSource dataSource = freshDatabase();
    private final StoreIdentity store = StoreGate.open(dataSource, false);
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final List<View> views = List.of(new View("incidents", "incident", "id"));

    @Test
    void lets_a_view_go_on_where_it_stood() {
        new ViewSchema(dataSource, store, views);
        rememberPositionsOf("incidents", "automation");

        new ViewSchema(dataSource, store, views);

        assertThat(remembered()).containsExactly("automation", "incidents");
    }

    @Test
    void fills_a_dropped_view_from_the_first_event_on() {
        new ViewSchema(dataSource, store, views);
        rememberPositionsOf("incidents", "automation");
        jdbc.sql("DROP SCHEMA read CASCADE").update();

        new ViewSchema(dataSource, store, views);

        assertThat(remembered()).containsExactly("automation");
        assertThat(jdbc.sql("SELECT count(*) FROM read.incident")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void rememberPositionsOf(String... processors) {
        for (String processor : processors) {
            jdbc.sql("INSERT INTO write.token (processor_name, segment) VALUES (?, 0)")
                    .param(processor)
                    .update();
        }
    }

    private List<String> remembered() {
        return jdbc.sql("SELECT processor_name FROM write.token ORDER BY processor_name")
                .query((row, number) -> row.getString("processor_name"))
                .list();
    }

    private static PGSimpleDataSource freshDatabase() {
        TestDatabase database = TestPostgres.freshDatabase();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }
}
