package dev.klaxon.domain.promise;

import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.postmortemLinked;
import static dev.klaxon.domain.story.Facts.reopened;
import static dev.klaxon.domain.story.Postmortem.ACTION;
import static dev.klaxon.domain.story.Postmortem.ID;
import static dev.klaxon.domain.story.Postmortem.folded;
import static dev.klaxon.domain.story.Postmortem.then;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.Story.imported;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.story.Postmortem;
import dev.klaxon.domain.story.Story;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is owed once an incident is over. It is declared on a Friday; the policy's days are those of UTC. */
class OwedLearningTest {

    private static final String RESOLVED_AT = at(10).toString();

    @Test
    void a_postmortem_is_booked_by_the_end_of_the_fifth_business_day_after_resolved() {
        assertThat(owed(resolved(), null)).containsExactly("POSTMORTEM@" + RESOLVED_AT + " by 2026-01-10T00:00:00Z");
        assertThat(owed(resolved().at(20, postmortemLinked()), null)).isEmpty();
        assertThat(owed(declared(SEV_2), null)).noneMatch(owed -> owed.startsWith("POSTMORTEM"));
        assertThat(owed(declared(SEV_3).at(10, moved(Status.RESOLVED)), null)).isEmpty();
    }

    @Test
    void the_booking_stays_owed_when_the_incident_is_open_again_or_closed_without_it() {
        assertThat(owed(resolved().at(30, reopened(Status.CONTAINED)), null))
                .contains("POSTMORTEM@" + RESOLVED_AT + " by 2026-01-10T00:00:00Z");
        assertThat(owed(resolved().at(30, moved(Status.CLOSED)), null)).hasSize(1);
    }

    @Test
    void nothing_is_learnt_from_false_alarms_parts_of_others_and_imported_history() {
        PostmortemState postmortem = folded(booked(), action(LocalDate.of(2026, 1, 20)));

        assertThat(owed(declared(SEV_1).at(5, postmortemLinked()).at(10, cancelled()), postmortem))
                .isEmpty();
        assertThat(owed(resolved().at(20, postmortemLinked()).at(30, merged()), postmortem))
                .isEmpty();
        assertThat(owed(imported(SEV_1).at(10, moved(Status.RESOLVED)), postmortem))
                .isEmpty();
    }

    @Test
    void what_is_booked_is_held_by_the_end_of_its_day() {
        PostmortemState booked = folded(booked());

        assertThat(owed(learning(), booked))
                .containsExactly("POSTMORTEM/" + ID + "@" + at(20) + " by 2026-01-08T00:00:00Z");
        assertThat(owed(learning(), then(booked, Postmortem.at(25).moved(day(9)))))
                .containsExactly("POSTMORTEM/" + ID + "@" + at(25) + " by 2026-01-10T00:00:00Z");
        assertThat(owed(learning(), then(booked, Postmortem.at(30).held()))).isEmpty();
        assertThat(owed(learning(), then(booked, Postmortem.at(30).published())))
                .isEmpty();
    }

    @Test
    void an_action_is_owed_by_the_end_of_its_day_also_once_the_incident_is_closed() {
        PostmortemState agreed = folded(booked(), held(), action(LocalDate.of(2026, 1, 20)));

        assertThat(owed(learning().at(60, moved(Status.CLOSED)), agreed))
                .containsExactly("ACTION/" + ACTION + "@" + at(40) + " by 2026-01-21T00:00:00Z");
        assertThat(owed(learning(), folded(booked(), held(), action(null)))).isEmpty();
        assertThat(owed(learning(), then(agreed, Postmortem.at(50).actionCompleted(ACTION))))
                .isEmpty();
        assertThat(owed(learning(), then(agreed, Postmortem.at(50).actionDropped())))
                .isEmpty();
    }

    @Test
    void a_day_that_was_moved_is_another_window() {
        PostmortemState moved = folded(
                booked(),
                held(),
                action(LocalDate.of(2026, 1, 20)),
                Postmortem.at(55).actionMoved(LocalDate.of(2026, 2, 20)));

        assertThat(owed(learning(), moved))
                .containsExactly("ACTION/" + ACTION + "@" + at(55) + " by 2026-02-21T00:00:00Z");
    }

    private static Story resolved() {
        return declared(SEV_1).at(10, moved(Status.RESOLVED));
    }

    private static Story learning() {
        return resolved().at(20, postmortemLinked());
    }

    private static List<String> owed(Story story, @Nullable PostmortemState postmortem) {
        return Owed.of(story.state(), postmortem, Policy.builtIn()).stream()
                .map(promise -> promise.first().id() + " by " + promise.dueAt())
                .toList();
    }

    private static PostmortemEvent booked() {
        return Postmortem.at(20).booked(day(7), null);
    }

    private static PostmortemEvent held() {
        return Postmortem.at(30).held();
    }

    private static PostmortemEvent action(@Nullable LocalDate dueOn) {
        return Postmortem.at(40).action(dueOn);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-02T15:00:00Z").plusSeconds(86_400L * (day - 2));
    }
}
