package dev.klaxon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    private final AtomicInteger preparations = new AtomicInteger();

    @Test
    void gives_each_caller_an_empty_database_of_its_own() throws Exception {
        var one = clientOf(TestPostgres.freshDatabase());
        var other = clientOf(TestPostgres.freshDatabase());
        one.note("mine");

        assertThat(one.notes()).isEqualTo("mine");
        assertThat(other.ask("select to_regclass('note')")).isNull();
    }

    @Test
    void prepares_a_mould_once_and_copies_it() throws Exception {
        var one = clientOf(TestPostgres.freshDatabase("noted", this::prepare));
        var other = clientOf(TestPostgres.freshDatabase("noted", this::prepare));
        one.note("mine");

        assertThat(preparations).hasValue(1);
        assertThat(other.notes()).isEqualTo("prepared");
    }

    private void prepare(TestDatabase database) {
        preparations.incrementAndGet();
        try {
            clientOf(database).note("prepared");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClientOf clientOf(TestDatabase database) {
        return new ClientOf(database.jdbcUrl(), database.user(), database.password());
    }
}
