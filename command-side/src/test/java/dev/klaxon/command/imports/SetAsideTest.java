package dev.klaxon.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SetAsideTest {

    private static final UUID JOB = UUID.fromString("0190d6c1-1111-7000-8000-000000000001");

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SetAside setAside = new SetAside(() -> now);

    @Test
    void lets_a_failing_job_rest_longer_each_time_up_to_a_minute() {
        assertThat(setAside.isResting(JOB)).isFalse();

        setAside.failed(JOB);
        assertRestsFor(1);
        setAside.failed(JOB);
        assertRestsFor(2);
        for (int i = 0; i < 10; i++) {
            setAside.failed(JOB);
        }
        assertRestsFor(60);
    }

    @Test
    void forgets_a_failure_once_the_job_gets_on() {
        setAside.failed(JOB);
        setAside.failed(JOB);
        setAside.succeeded(JOB);

        assertThat(setAside.isResting(JOB)).isFalse();
        setAside.failed(JOB);
        assertRestsFor(1);
    }

    private void assertRestsFor(int seconds) {
        now = now.plusSeconds(seconds - 1);
        assertThat(setAside.isResting(JOB)).isTrue();
        now = now.plusSeconds(1);
        assertThat(setAside.isResting(JOB)).isFalse();
    }
}
