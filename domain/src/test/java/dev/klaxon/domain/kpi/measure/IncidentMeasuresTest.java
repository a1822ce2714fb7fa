package dev.klaxon.domain.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Folds;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What one incident adds. */
class IncidentMeasuresTest {

    @Property(tries = 300)
    void say_when_an_incident_was_open(@ForAll long seed) {
        History history = new RandomHistory(seed).next();
        Instant now = history.now();
        for (IncidentMeasures incident : Folds.measures(history, now)) {
            List<IncidentMeasures.OpenPeriod> openPeriods = incident.openPeriods();
            for (Instant at = incident.declaredAt().plusSeconds(1);
                    at.isBefore(now);
                    at = at.plus(Duration.ofHours(31))) {
                Instant asked = at;
                assertThat(openPeriods.stream()
                                .anyMatch(period -> !asked.isBefore(period.from())
                                        && (period.to() == null || asked.isBefore(period.to()))))
                        .isEqualTo(incident.isOpenAt(asked));
            }
        }
    }
}
