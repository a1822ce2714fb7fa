package dev.klaxon.domain.postmortem;

import static dev.klaxon.domain.story.Postmortem.ACTION;
import static dev.klaxon.domain.story.Postmortem.at;
import static dev.klaxon.domain.story.Postmortem.event;
import static dev.klaxon.domain.story.Postmortem.folded;
import static dev.klaxon.domain.story.Postmortem.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.domain.story.StoryTime;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostmortemStateTest {

    @Test
    void follows_the_business_order_whatever_was_recorded_first() {
        PostmortemState state = folded(
                at(0).booked(StoryTime.at(100), null),
                at(20).moved(StoryTime.at(300)),
                at(10).moved(StoryTime.at(200)));

        assertThat(state.scheduledFor()).contains(StoryTime.at(300));
        assertThat(state.awaitedAt()).contains(StoryTime.at(300));
        assertThat(state.version()).isEqualTo(3);
    }

    @Test
    void goes_from_the_booking_to_the_approval_and_back() {
        PostmortemState held = then(folded(at(0).booked(null, null)), at(1).held());
        PostmortemState submitted = then(held, at(2).submitted());
        PostmortemState approved = then(submitted, at(3).approved());

        assertThat(held.status()).isEqualTo(PostmortemStatus.HELD);
        assertThat(submitted.progress().submittedBy()).isEqualTo(Person.of("ana", "Ana"));
        assertThat(approved.status()).isEqualTo(PostmortemStatus.APPROVED);
        assertThat(then(approved, at(4).returned()).status()).isEqualTo(PostmortemStatus.HELD);
    }

    @ParameterizedTest
    @MethodSource
    void needs_another_approval_where_it_tells_what_was_not_read(PostmortemEvent event) {
        PostmortemState approved = approved();

        assertThat(approved.progress().lapsesWith(event)).isTrue();
        assertThat(then(approved, event).status()).isEqualTo(PostmortemStatus.SCHEDULED);
        assertThat(then(approved, event).progress().approvedBy()).isNull();
        assertThat(Completeness.missing(then(approved, event)))
                .extracting(Missing::criterion)
                .contains("approval");
    }

    static List<PostmortemEvent> needs_another_approval_where_it_tells_what_was_not_read() {
        return List.of(
                at(4).factor(Text.of("More")),
                at(4).detectionGap(Text.of("Nothing rang")),
                at(4).whys(Text.of("It was full")),
                at(4).rootCause("b", Text.of("B")),
                at(4).learnings("Queues fill up"),
                at(4).action(null),
                at(4).actionDropped(),
                at(4).corrected(event(1), "text", "Otherwise"));
    }

    @ParameterizedTest
    @MethodSource
    void keeps_its_approval_whatever_becomes_of_the_actions(PostmortemEvent event) {
        assertThat(then(approved(), event).status()).isEqualTo(PostmortemStatus.APPROVED);
    }

    static List<PostmortemEvent> keeps_its_approval_whatever_becomes_of_the_actions() {
        return List.of(
                at(4).actionReassigned(Person.of("bo", "Bo")),
                at(4).actionMoved(LocalDate.of(2026, 2, 1)),
                at(4).actionCompleted(ACTION),
                at(5).actionVerified(),
                at(4).held());
    }

    @Test
    void stays_published_whatever_is_told_later() {
        PostmortemState published = then(approved(), at(4).published());

        assertThat(then(published, at(5).corrected(event(1), "text", "Otherwise"))
                        .status())
                .isEqualTo(PostmortemStatus.PUBLISHED);
        assertThat(then(published, at(5).learnings("Queues fill up")).status()).isEqualTo(PostmortemStatus.PUBLISHED);
    }

    @Test
    void reads_as_its_last_correction_in_business_order_says() {
        PostmortemState state = folded(
                at(0).booked(null, null),
                at(1).factor(Text.of("First")),
                at(9).corrected(event(1), "text", "Third"),
                at(5).corrected(event(1), "text", "Second"));

        assertThat(state.factors()).extracting(FactorRecorded::text).containsExactly(Text.of("Third"));
        assertThat(state.recorded(event(1)))
                .hasValueSatisfying(
                        event -> assertThat(((FactorRecorded) event).text()).isEqualTo(Text.of("First")));
    }

    @Test
    void misses_what_an_action_lacks_unless_it_is_dropped() {
        PostmortemState state = then(folded(at(0).booked(null, null)), at(1).action(null));

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
        assertThat(Completeness.missing(then(state, at(2).actionDropped())))
                .extracting(Missing::criterion)
                .containsExactly("root-cause", "factor", "why-chain", "approval");
    }

    private static PostmortemState approved() {
        return folded(
                at(0).booked(null, null),
                at(1).rootCause("a", Text.of("A")),
                at(1).action(null),
                at(2).submitted(),
                at(3).approved());
    }
}
