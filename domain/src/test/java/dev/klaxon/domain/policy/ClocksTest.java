package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

    private final Clocks clocks = Policy.builtIn().clocks();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # severity | acknowledge | first update | first brief | diagnosis | responders
            SEV-0      |          15 |           60 |          60 |        90 |         30
            SEV-1      |          15 |           60 |          60 |        90 |
            SEV-2      |          60 |           60 |             |           |
            SEV-3      |             |           60 |             |           |
            """)
    void each_first_step_has_its_minutes(
            String label,
            @Nullable Integer acknowledge,
            @Nullable Integer firstUpdate,
            @Nullable Integer firstBrief,
            @Nullable Integer diagnosis,
            @Nullable Integer responders) {
        Severity severity = Severity.parse(label);

        assertThat(clocks.acknowledgeWithin(severity)).isEqualTo(minutes(acknowledge));
        assertThat(clocks.firstUpdateWithin(severity)).isEqualTo(minutes(firstUpdate));
        assertThat(clocks.firstBriefWithin(severity)).isEqualTo(minutes(firstBrief));
        assertThat(clocks.diagnoseWithin(severity)).isEqualTo(minutes(diagnosis));
        assertThat(clocks.respondersWithin(severity)).isEqualTo(minutes(responders));
    }

    @Test
    void an_incident_is_declared_within_15_minutes_of_detection() {
        assertThat(clocks.declareWithin()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # severity | declared             | ticket due
            SEV-0      | 2026-01-02T10:00:00Z |
            SEV-1      | 2026-01-02T10:00:00Z | 2026-01-02T12:00:00Z
            SEV-1      | 2026-01-02T23:00:00Z | 2026-01-03T01:00:00Z
            # Thursday, Friday
            SEV-2      | 2026-01-01T10:00:00Z | 2026-01-03T00:00:00Z
            SEV-2      | 2026-01-02T10:00:00Z | 2026-01-06T00:00:00Z
            SEV-3      | 2026-01-02T10:00:00Z |
            """)
    void an_engineering_ticket_is_due(String severity, Instant declaredAt, @Nullable Instant due) {
        assertThat(clocks.ticketDue(Severity.parse(severity), declaredAt)).isEqualTo(Optional.ofNullable(due));
    }

    private static Optional<Duration> minutes(@Nullable Integer minutes) {
        return Optional.ofNullable(minutes).map(Duration::ofMinutes);
    }
}
