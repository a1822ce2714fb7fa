package dev.klaxon.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.StoreUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

class FailuresTest {

    @Test
    void tell_a_path_that_names_nothing_from_a_store_that_cannot_be_asked() throws Exception {
        assertThat(Failures.of(mismatch(new IllegalArgumentException("no id"))).code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(Failures.of(mismatch(new StoreUnavailable(new SQLException("gone", "08006"))))
                        .code())
                .isEqualTo(Code.STORE_UNAVAILABLE);
    }

    private static Throwable mismatch(Throwable cause) throws Exception {
        var endpoint = FailuresTest.class.getDeclaredMethod("endpoint", IncidentId.class);
        return new MethodArgumentTypeMismatchException(
                "INC-7K2Q", IncidentId.class, "id", new MethodParameter(endpoint, 0), cause);
    }

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // looked at by its signature alone
    private static void endpoint(@PathVariable("id") IncidentId id) {}
}
