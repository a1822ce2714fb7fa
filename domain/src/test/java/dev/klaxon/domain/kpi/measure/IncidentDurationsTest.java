package dev.klaxon.domain.kpi.measure;

import static dev.klaxon.domain.kpi.Crew.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Crew;
import dev.klaxon.domain.kpi.Folds;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A duration follows from the events that it cites, those that corrected it with them. */
class IncidentDurationsTest {

    private static final UUID DECLARED = new UUID(5, 1);

    @Property(tries = 300)
    void the_cited_events_alone_give_the_duration(@ForAll long seed) {
        History history = new RandomHistory(seed).next();
        for (History.Incident told : history.incidents()) {
            Folds.measures(told, history.now()).durations().forEach((key, span) -> {
                SequencedMap<UUID, IncidentEvent> cited = new LinkedHashMap<>(told.events());
                cited.keySet().retainAll(span.eventIds());

                Span again = new IncidentDurations(
                                Folds.fold(cited), Folds.fold(cited).corrections())
                        .spans()
                        .get(key);

                assertThat(again).as("%s", key).isEqualTo(span);
            });
        }
    }

    @Test
    void a_corrected_time_and_precision_are_cited_and_other_corrections_are_not() {
        Crew crew = new Crew().updated(10);
        UUID update = crew.last();
        UUID time = crew.corrected(
                        20,
                        update,
                        "occurredAt",
                        minute(10).toString(),
                        minute(12).toString())
                .last();
        UUID precision =
                crew.corrected(21, update, "precision", "SECOND", "MINUTE").last();
        crew.corrected(22, update, "acknowledge", null, "Sorry");

        IncidentMeasures figures = figures(crew);

        assertThat(of(figures.durations(), DurationKey.TIME_TO_FIRST_UPDATE))
                .isEqualTo(new Span(720, 690, 750, List.of(DECLARED, update, time, precision)));
        assertThat(of(figures.asReported(), DurationKey.TIME_TO_FIRST_UPDATE))
                .isEqualTo(new Span(600, 600, 600, List.of(DECLARED, update)));
    }

    @Test
    void what_corrects_a_stated_start_is_cited_also_where_it_takes_the_start_away() {
        Crew crew = new Crew();
        UUID given = crew.corrected(5, DECLARED, "startedAt", null, minute(-10).toString())
                .last();
        assertThat(of(figures(crew).durations(), DurationKey.TIME_TO_DETECT).eventIds())
                .containsExactly(DECLARED, given);

        UUID taken = crew.corrected(6, DECLARED, "startedAt", minute(-10).toString(), null)
                .last();
        assertThat(of(figures(crew).durations(), DurationKey.TIME_TO_DETECT))
                .isEqualTo(new Span(0, 0, 0, List.of(DECLARED, given, taken)));
    }

    private static IncidentMeasures figures(Crew crew) {
        return IncidentMeasures.of(crew.state(), Policy.builtIn(), Learning.NONE, minute(60));
    }

    private static Span of(Map<DurationKey, Span> spans, DurationKey key) {
        return Objects.requireNonNull(spans.get(key));
    }
}
