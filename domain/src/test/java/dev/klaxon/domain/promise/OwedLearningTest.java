package dev.klaxon.domain.promise;

import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.postmortemLinked;
import static dev.klaxon.domain.story.Facts.reopened;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.Story.imported;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.story.Story;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is owed once an incident is over. It is declared on a Friday; the policy's days are those of UTC. */
class OwedLearningTest {

    private static final PostmortemId ID = new PostmortemId(new UUID(1, 1));
    private static final IncidentId INCIDENT = new IncidentId(new UUID(0, 0));
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));
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
        PostmortemState postmortem = state(booked(), action(LocalDate.of(2026, 1, 20)));

        assertThat(owed(declared(SEV_1).at(5, postmortemLinked()).at(10, cancelled()), postmortem))
                .isEmpty();
        assertThat(owed(resolved().at(20, postmortemLinked()).at(30, merged()), postmortem))
                .isEmpty();
        assertThat(owed(imported(SEV_1).at(10, moved(Status.RESOLVED)), postmortem))
                .isEmpty();
    }

    @Test
    void what_is_booked_is_held_by_the_end_of_its_day() {
        PostmortemState booked = state(booked());

        assertThat(owed(learning(), booked))
                .containsExactly("POSTMORTEM/" + ID + "@" + at(20) + " by 2026-01-08T00:00:00Z");
        assertThat(owed(learning(), with(booked, new PostmortemRescheduled(ID, INCIDENT, day(9), null, claim(25)))))
                .containsExactly("POSTMORTEM/" + ID + "@" + at(25) + " by 2026-01-10T00:00:00Z");
        assertThat(owed(learning(), with(booked, new PostmortemHeld(ID, INCIDENT, List.of(), claim(30)))))
                .isEmpty();
        assertThat(owed(learning(), with(booked, new PostmortemPublished(ID, INCIDENT, claim(30)))))
                .isEmpty();
    }

    @Test
    void an_action_is_owed_by_the_end_of_its_day_also_once_the_incident_is_closed() {
        PostmortemState agreed = state(booked(), held(), action(LocalDate.of(2026, 1, 20)));

        assertThat(owed(learning().at(60, moved(Status.CLOSED)), agreed))
                .containsExactly("ACTION/" + ACTION + "@" + at(40) + " by 2026-01-21T00:00:00Z");
        assertThat(owed(learning(), state(booked(), held(), action(null)))).isEmpty();
        assertThat(owed(learning(), with(agreed, new ActionCompleted(ID, INCIDENT, ACTION, null, claim(50)))))
                .isEmpty();
        assertThat(owed(learning(), with(agreed, new ActionDropped(ID, INCIDENT, ACTION, null, claim(50)))))
                .isEmpty();
    }

    @Test
    void a_day_that_was_moved_is_another_window() {
        PostmortemState moved = state(
                booked(),
                held(),
                action(LocalDate.of(2026, 1, 20)),
                new ActionDueDateMoved(ID, INCIDENT, ACTION, LocalDate.of(2026, 2, 20), null, claim(55)));

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
        return new PostmortemScheduled(ID, INCIDENT, day(7), null, claim(20));
    }

    private static PostmortemEvent held() {
        return new PostmortemHeld(ID, INCIDENT, List.of(), claim(30));
    }

    private static PostmortemEvent action(@Nullable LocalDate dueOn) {
        return new ActionAdded(
                ID, INCIDENT, ACTION, Text.of("Alert"), ActionCategory.CODE, null, dueOn, null, null, claim(40));
    }

    private static PostmortemState state(PostmortemEvent... events) {
        @Nullable PostmortemState state = null;
        for (PostmortemEvent event : events) {
            state = with(state, event);
        }
        return Objects.requireNonNull(state);
    }

    private static PostmortemState with(@Nullable PostmortemState state, PostmortemEvent event) {
        return PostmortemState.next(state, new UUID(9, state == null ? 0 : state.version()), event);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-02T15:00:00Z").plusSeconds(86_400L * (day - 2));
    }

    private static Claim claim(int minute) {
        return new Claim(Person.of("ana", "Ana"), at(minute), Precision.SECOND);
    }
}
