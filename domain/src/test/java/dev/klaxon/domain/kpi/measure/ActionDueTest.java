package dev.klaxon.domain.kpi.measure;

import static dev.klaxon.domain.kpi.Crew.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Folds;
import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** An action is judged by a due day that was in force on that day. */
class ActionDueTest {

    private static final BusinessDays CALENDAR = Policy.builtIn().businessDays();
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = YESTERDAY.plusDays(1);
    private static final Instant LATER = minute(10_000);

    @Test
    void a_day_that_was_over_when_it_was_agreed_is_left_out() {
        assertThat(ActionDue.of(action(due(YESTERDAY, 0)), CALENDAR, LATER)).isEmpty();
        assertThat(ActionDue.of(action(due(TODAY, 0)), CALENDAR, LATER)).isPresent();
    }

    @Test
    void a_day_that_is_agreed_as_it_ends_is_left_out() {
        Instant ends = ActionDue.startOf(TODAY, CALENDAR);

        assertThat(ActionDue.of(action(new Learning.Due(YESTERDAY, ends)), CALENDAR, LATER))
                .isEmpty();
        assertThat(ActionDue.of(action(new Learning.Due(YESTERDAY, ends.minusMillis(1))), CALENDAR, LATER))
                .isPresent();
    }

    @Test
    void the_next_day_that_was_in_force_judges_instead() {
        assertThat(ActionDue.of(action(due(YESTERDAY, 0), due(TODAY, 5)), CALENDAR, LATER))
                .hasValueSatisfying(due -> assertThat(due.dayBeginsAt()).isEqualTo(ActionDue.startOf(TODAY, CALENDAR)));
    }

    @Test
    void a_day_that_passed_in_force_still_judges_whatever_is_agreed_after_it() {
        assertThat(ActionDue.of(action(due(YESTERDAY, -1_000), due(TODAY, 5)), CALENDAR, LATER))
                .hasValueSatisfying(
                        due -> assertThat(due.dayBeginsAt()).isEqualTo(ActionDue.startOf(YESTERDAY, CALENDAR)));
    }

    @Property(tries = 300)
    void an_action_that_had_an_owner_since_it_was_agreed_is_that_of_one_person(@ForAll long seed) {
        History history = new RandomHistory(seed).next();
        for (History.Incident told : history.incidents()) {
            for (Learning.Action action : Folds.learning(told).actions()) {
                ActionDue.of(action, CALENDAR, history.now())
                        .filter(due -> isOwnedFromTheStart(action))
                        .ifPresent(due -> assertThat(List.of("p0", "p1", "p2", "p3", "p4"))
                                .filteredOn(
                                        person -> action.isOwnedBefore(CALENDAR.endOfDay(due.dayBeginsAt(), 0), person))
                                .hasSize(1));
            }
        }
    }

    private static boolean isOwnedFromTheStart(Learning.Action action) {
        return !action.owners().isEmpty()
                && !action.owners()
                        .getFirst()
                        .since()
                        .isAfter(action.dues().getFirst().since());
    }

    private static Learning.Action action(Learning.Due... dues) {
        return new Learning.Action(List.of(dues), List.of(), null, null, List.of());
    }

    private static Learning.Due due(LocalDate day, long minute) {
        return new Learning.Due(day, minute(minute));
    }
}
