package dev.klaxon.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "55P03", "57P01", "58030"})
    void is_told_by_the_state_however_deep_it_is_wrapped(String state) {
        assertThat(Outage.caused(new SQLException("gone", state))).isTrue();
        assertThat(Outage.caused(new IllegalStateException(new RuntimeException(new SQLException("gone", state)))))
                .isTrue();
    }

    @Test
    void is_told_by_what_spring_and_the_pool_make_of_it() {
        assertThat(Outage.caused(new DataAccessResourceFailureException("gone")))
                .isTrue();
        assertThat(Outage.caused(new CannotAcquireLockException("waits"))).isTrue();
        assertThat(Outage.caused(new CannotCreateTransactionException("none"))).isTrue();
        assertThat(Outage.caused(new SQLTransientConnectionException("no connection")))
                .isTrue();
        assertThat(Outage.caused(new SQLException("no answer"))).isTrue();
    }

    @Test
    void is_not_what_lies_in_the_work_itself() {
        assertThat(Outage.caused(new IllegalStateException("broken"))).isFalse();
        assertThat(Outage.caused(new DataIntegrityViolationException("taken", new SQLException("taken", "23505"))))
                .isFalse();
        assertThat(Outage.caused(new SQLException("no such table", "42P01"))).isFalse();
    }
}
