package dev.klaxon.domain.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.ActionVerified;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.LearningsShared;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import dev.klaxon.events.postmortem.PostmortemReturned;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostmortemStateTest {

    private static final PostmortemId ID = new PostmortemId(new UUID(1, 1));
    private static final IncidentId INCIDENT = new IncidentId(new UUID(2, 2));
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));

    @Test
    void follows_the_business_order_whatever_was_recorded_first() {
        PostmortemState state = state(
                new PostmortemScheduled(ID, INCIDENT, instant(100), null, claim(0)),
                new PostmortemRescheduled(ID, INCIDENT, instant(300), null, claim(20)),
                new PostmortemRescheduled(ID, INCIDENT, instant(200), null, claim(10)));

        assertThat(state.scheduledFor()).contains(instant(300));
        assertThat(state.awaitedAt()).contains(instant(300));
        assertThat(state.version()).isEqualTo(3);
    }

    @Test
    void goes_from_the_booking_to_the_approval_and_back() {
        PostmortemState held = with(state(booked()), new PostmortemHeld(ID, INCIDENT, List.of(), claim(1)));
        PostmortemState submitted = with(held, new PostmortemSubmitted(ID, INCIDENT, claim(2)));
        PostmortemState approved = with(submitted, new PostmortemApproved(ID, INCIDENT, null, claim(3)));

        assertThat(held.status()).isEqualTo(PostmortemStatus.HELD);
        assertThat(submitted.progress().submittedBy()).isEqualTo(Person.of("ana", "Ana"));
        assertThat(approved.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(with(approved, new PostmortemReturned(ID, INCIDENT, null, claim(4)))
                        .status())
                .isEqualTo(PostmortemStatus.HELD);
    }

    @ParameterizedTest
    @MethodSource
    void needs_another_approval_where_it_tells_what_was_not_read(PostmortemEvent event) {
        PostmortemState approved = approved();

        assertThat(approved.progress().lapsesWith(event)).isTrue();
        assertThat(with(approved, event).status()).isEqualTo(PostmortemStatus.SCHEDULED);
        assertThat(with(approved, event).progress().approvedBy()).isNull();
        assertThat(Completeness.missing(with(approved, event)))
                .extracting(Missing::criterion)
                .contains("approval");
    }

    static List<PostmortemEvent> needs_another_approval_where_it_tells_what_was_not_read() {
        return List.of(
                new FactorRecorded(ID, INCIDENT, Text.of("More"), claim(4)),
                new DetectionGapRecorded(ID, INCIDENT, Text.of("Nothing rang"), claim(4)),
                new WhyAnswered(ID, INCIDENT, List.of(Text.of("It was full")), claim(4)),
                new RootCauseIdentified(ID, INCIDENT, "b", Text.of("B"), claim(4)),
                new LearningsShared(ID, INCIDENT, Text.of("Queues fill up"), List.of(), claim(4)),
                added(4),
                new ActionDropped(ID, INCIDENT, ACTION, null, claim(4)),
                correction(1, "text", "Otherwise", 4));
    }

    @ParameterizedTest
    @MethodSource
    void keeps_its_approval_whatever_becomes_of_the_actions(PostmortemEvent event) {
        assertThat(with(approved(), event).status()).isEqualTo(PostmortemStatus.APPROVED);
    }

    static List<PostmortemEvent> keeps_its_approval_whatever_becomes_of_the_actions() {
        return List.of(
                new ActionReassigned(ID, INCIDENT, ACTION, Person.of("bo", "Bo"), null, claim(4)),
                new ActionDueDateMoved(ID, INCIDENT, ACTION, LocalDate.of(2026, 2, 1), null, claim(4)),
                new ActionCompleted(ID, INCIDENT, ACTION, null, claim(4)),
                new ActionVerified(ID, INCIDENT, ACTION, null, claim(5)),
                new PostmortemHeld(ID, INCIDENT, List.of(), claim(4)));
    }

    @Test
    void stays_published_whatever_is_told_later() {
        PostmortemState published = with(approved(), new PostmortemPublished(ID, INCIDENT, claim(4)));

        assertThat(with(published, correction(1, "text", "Otherwise", 5)).status())
                .isEqualTo(PostmortemStatus.PUBLISHED);
        assertThat(with(published, new LearningsShared(ID, INCIDENT, Text.of("Queues fill up"), List.of(), claim(5)))
                        .status())
                .isEqualTo(PostmortemStatus.PUBLISHED);
    }

    @Test
    void reads_as_its_last_correction_in_business_order_says() {
        PostmortemState state = state(
                booked(),
                new FactorRecorded(ID, INCIDENT, Text.of("First"), claim(1)),
                correction(1, "text", "Third", 9),
                correction(1, "text", "Second", 5));

        assertThat(state.factors()).extracting(FactorRecorded::text).containsExactly(Text.of("Third"));
        assertThat(state.recorded(new UUID(9, 1)))
                .hasValueSatisfying(
                        event -> assertThat(((FactorRecorded) event).text()).isEqualTo(Text.of("First")));
    }

    @Test
    void misses_what_an_action_lacks_unless_it_is_dropped() {
        PostmortemState state = with(
                state(booked()),
                new ActionAdded(
                        ID,
                        INCIDENT,
                        ACTION,
                        Text.of("Alert"),
                        ActionCategory.MONITORING,
                        null,
                        null,
                        null,
                        null,
                        claim(1)));

        assertThat(Completeness.missing(state))
                .extracting(Missing::criterion)
                .containsExactly(
                        "root-cause",
                        "factor",
                        "why-chain",
                        "action-owner",
                        "action-due-date",
                        "action-acceptance-criteria",
                        "approval");
        assertThat(Completeness.missing(with(state, new ActionDropped(ID, INCIDENT, ACTION, null, claim(2)))))
                .extracting(Missing::criterion)
                .containsExactly("root-cause", "factor", "why-chain", "approval");
    }

    private static PostmortemState approved() {
        return state(
                booked(),
                new RootCauseIdentified(ID, INCIDENT, "a", Text.of("A"), claim(1)),
                added(1),
                new PostmortemSubmitted(ID, INCIDENT, claim(2)),
                new PostmortemApproved(ID, INCIDENT, null, claim(3)));
    }

    private static PostmortemEvent added(int minute) {
        return new ActionAdded(
                ID,
                INCIDENT,
                ACTION,
                Text.of("Alert"),
                ActionCategory.MONITORING,
                null,
                null,
                null,
                null,
                claim(minute));
    }

    private static PostmortemEvent booked() {
        return new PostmortemScheduled(ID, INCIDENT, null, null, claim(0));
    }

    private static PostmortemEvent correction(int event, String field, String value, int minute) {
        return new PostmortemEntryCorrected(
                ID, INCIDENT, new UUID(9, event), field, null, Text.of(value), null, claim(minute));
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

    private static Claim claim(int minute) {
        return new Claim(Person.of("ana", "Ana"), instant(minute), Precision.SECOND);
    }

    private static Instant instant(int minute) {
        return Instant.parse("2026-01-02T03:00:00Z").plusSeconds(60L * minute);
    }
}
