package dev.klaxon.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandRejectedTest {

    private static final Missing VALIDATION = new Missing("validation", "attach one VALIDATION");
    private static final FieldError TITLE = new FieldError("/title", "must not be blank");

    @Test
    void says_code_and_detail_and_nothing_of_where_it_was_thrown() {
        CommandRejected refusal = new CommandRejected(Code.STALE_VERSION, "version 3 is not the newest");

        assertThat(refusal.code()).isEqualTo(Code.STALE_VERSION);
        assertThat(refusal.detail()).isEqualTo("version 3 is not the newest");
        assertThat(refusal).hasMessage("stale-version: version 3 is not the newest");
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.missing()).isEmpty();
        assertThat(refusal.errors()).isEmpty();
    }

    @Test
    void lists_what_must_be_there_first() {
        CommandRejected refusal =
                CommandRejected.lacking(Code.EXIT_CRITERIA_NOT_MET, "not yet RESOLVED", List.of(VALIDATION));

        assertThat(refusal.missing()).containsExactly(VALIDATION);
        assertThat(refusal.errors()).isEmpty();
    }

    @Test
    void lists_the_faults_of_what_was_sent() {
        CommandRejected refusal = CommandRejected.faulty(Code.INVALID_VALUE, "one field is wrong", List.of(TITLE));

        assertThat(refusal.errors()).containsExactly(TITLE);
        assertThat(refusal.missing()).isEmpty();
    }
}
