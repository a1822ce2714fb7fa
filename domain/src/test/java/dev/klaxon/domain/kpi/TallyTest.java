package dev.klaxon.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tallies add up, are read as they were written, and hold until their incident changes. */
class TallyTest {

    @Property(tries = 500)
    void add_up_to_the_same_figures_in_whatever_heaps_the_incidents_are_counted(@ForAll long seed) {
        RandomHistory source = new RandomHistory(seed);
        History history = source.next();
        Selection selection = Folds.selection(source.wanted());
        Selected selected = new Selected(Folds.figures(history, history.now()), selection, history.now());
        Random random = new Random(seed);
        List<List<Tally>> heaps = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        selected.tallies().forEach(tally -> heaps.get(random.nextInt(3)).add(tally));

        List<Tally> sums = heaps.stream()
                .map(heap -> Tally.read(Tally.sum(heap).toBytes()))
                .toList();

        assertThat(Figures.of(sums, 7)).isEqualTo(Figures.of(selected.tallies(), 7));
        assertThat(Figures.of(List.of(Tally.sum(sums)), 7)).isEqualTo(Figures.of(sums, 7));
    }

    @Property(tries = 500)
    void are_read_as_they_were_written(@ForAll long seed) {
        History history = new RandomHistory(seed).next();

        for (IncidentFigures incident : Folds.figures(history, history.now())) {
            assertThat(incident.tallies().values())
                    .allSatisfy(tally -> assertThat(Tally.read(tally.toBytes())).isEqualTo(tally));
        }
    }

    @Property(tries = 500)
    void hold_until_the_instant_at_which_their_incident_says_that_it_changes(@ForAll long seed) {
        Random random = new Random(seed);
        History history = new RandomHistory(seed).next();
        Instant now = RandomHistory.START.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
        for (History.Incident incident : history.incidents()) {
            IncidentFigures before = Folds.figures(incident, now);
            Instant changesAt = before.changesAt();
            long most = changesAt == null
                    ? Duration.ofDays(3000).toSeconds()
                    : Duration.between(now, changesAt).toSeconds();
            Instant later = now.plusSeconds(most == 0 ? 0 : random.nextLong(most));
            IncidentFigures then = Folds.figures(incident, later);

            assertThat(then.tallies()).isEqualTo(before.tallies());
            assertThat(then.changesAt()).isEqualTo(changesAt);
        }
    }

    @Property(tries = 300)
    void have_an_entry_at_every_instant_at_which_they_will_ever_count_something(@ForAll long seed) {
        Random random = new Random(seed);
        History history = new RandomHistory(seed).next();
        Instant now = RandomHistory.START.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
        List<IncidentFigures> early = Folds.figures(history, now);
        List<IncidentFigures> late = Folds.figures(history, history.now());

        for (int i = 0; i < early.size(); i++) {
            assertThat(late.get(i).tallies().keySet())
                    .isEqualTo(early.get(i).tallies().keySet());
        }
    }

    @Property
    void choose_the_nearest_rank_out_of_many_heaps_as_out_of_one(
            @ForAll @Size(min = 1, max = 40) long[] values, @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<Numbers> heaps = Arrays.stream(values)
                .map(value -> value / 4)
                .mapToObj(Numbers::inOrder)
                .toList();
        Numbers all = Numbers.union(heaps);
        int half = heaps.size() / 2;
        List<Numbers> two =
                List.of(Numbers.union(heaps.subList(0, half)), Numbers.union(heaps.subList(half, heaps.size())));

        assertThat(Numbers.nearestRank(two, percent)).isEqualTo(all.at((values.length * percent + 99) / 100 - 1));
        assertThat(Numbers.nearestRank(heaps, percent)).isEqualTo(Numbers.nearestRank(two, percent));
    }

    @Property(tries = 300)
    void say_when_an_incident_was_open(@ForAll long seed) {
        History history = new RandomHistory(seed).next();
        Instant now = history.now();
        for (IncidentFigures incident : Folds.figures(history, now)) {
            List<IncidentFigures.Spell> spells = incident.spells();
            for (Instant at = incident.declaredAt().plusSeconds(1);
                    at.isBefore(now);
                    at = at.plus(Duration.ofHours(31))) {
                Instant asked = at;
                assertThat(spells.stream()
                                .anyMatch(spell -> !asked.isBefore(spell.from())
                                        && (spell.to() == null || asked.isBefore(spell.to()))))
                        .isEqualTo(incident.isOpenAt(asked));
            }
        }
    }

    @Test
    void count_nothing_where_there_is_nothing() {
        assertThat(Tally.sum(List.of())).isEqualTo(Tally.NONE);
        assertThat(Tally.read(Tally.NONE.toBytes())).isEqualTo(Tally.NONE);
    }
}
