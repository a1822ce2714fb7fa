package dev.klaxon.domain.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Folds;
import dev.klaxon.domain.kpi.filter.FilteredIncidents;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Subtotals add up, and hold until their incident changes. */
class SubtotalTest {

    @Property(tries = 500)
    void add_up_to_the_same_figures_in_whatever_heaps_the_incidents_are_counted(@ForAll long seed) {
        RandomHistory source = new RandomHistory(seed);
        History history = source.next();
        KpiFilter filter = Folds.filter(source.wanted());
        FilteredIncidents filtered =
                new FilteredIncidents(Folds.measures(history, history.now()), filter, history.now());
        Random random = new Random(seed);
        List<List<Subtotal>> heaps = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        Figures.subtotals(filtered, filter)
                .forEach(subtotal -> heaps.get(random.nextInt(3)).add(subtotal));

        List<Subtotal> sums = heaps.stream().map(Subtotal::sum).toList();

        assertThat(Figures.of(sums, 7)).isEqualTo(Figures.of(Figures.subtotals(filtered, filter), 7));
        assertThat(Figures.of(List.of(Subtotal.sum(sums)), 7)).isEqualTo(Figures.of(sums, 7));
    }

    @Property(tries = 500)
    void are_the_same_in_whatever_order_they_are_added(@ForAll long seed) {
        RandomHistory source = new RandomHistory(seed);
        History history = source.next();
        KpiFilter filter = Folds.filter(source.wanted());
        List<Subtotal> subtotals = Figures.subtotals(
                new FilteredIncidents(Folds.measures(history, history.now()), filter, history.now()), filter);
        List<Subtotal> shuffled = new ArrayList<>(subtotals);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Subtotal.sum(shuffled)).isEqualTo(Subtotal.sum(subtotals));
    }

    @Property(tries = 500)
    void hold_until_the_instant_at_which_their_incident_says_that_it_changes(@ForAll long seed) {
        Random random = new Random(seed);
        History history = new RandomHistory(seed).next();
        Instant now = RandomHistory.START.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
        for (History.Incident incident : history.incidents()) {
            IncidentMeasures before = Folds.measures(incident, now);
            Instant changesAt = before.changesAt();
            long most = changesAt == null
                    ? Duration.ofDays(3000).toSeconds()
                    : Duration.between(now, changesAt).toSeconds();
            Instant later = now.plusSeconds(most == 0 ? 0 : random.nextLong(most));
            IncidentMeasures then = Folds.measures(incident, later);

            assertThat(Subtotal.byInstant(then)).isEqualTo(Subtotal.byInstant(before));
            assertThat(then.changesAt()).isEqualTo(changesAt);
        }
    }

    @Property(tries = 300)
    void have_an_entry_at_every_instant_at_which_they_will_ever_count_something(@ForAll long seed) {
        Random random = new Random(seed);
        History history = new RandomHistory(seed).next();
        Instant now = RandomHistory.START.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
        List<IncidentMeasures> early = Folds.measures(history, now);
        List<IncidentMeasures> late = Folds.measures(history, history.now());

        for (int i = 0; i < early.size(); i++) {
            assertThat(Subtotal.byInstant(late.get(i)).keySet())
                    .isEqualTo(Subtotal.byInstant(early.get(i)).keySet());
        }
    }

    @Test
    void count_nothing_where_there_is_nothing() {
        assertThat(Subtotal.sum(List.of())).isEqualTo(Subtotal.NONE);
    }
}
