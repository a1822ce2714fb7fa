package dev.klaxon.command.postmortem.review;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.postmortem.Writing.CLAIM;
import static dev.klaxon.command.postmortem.Writing.ID;
import static dev.klaxon.command.postmortem.Writing.action;
import static dev.klaxon.command.postmortem.Writing.approved;
import static dev.klaxon.command.postmortem.Writing.booked;
import static dev.klaxon.command.postmortem.Writing.decided;
import static dev.klaxon.command.postmortem.Writing.factor;
import static dev.klaxon.command.postmortem.Writing.held;
import static dev.klaxon.command.postmortem.Writing.moment;
import static dev.klaxon.command.postmortem.Writing.published;
import static dev.klaxon.command.postmortem.Writing.refused;
import static dev.klaxon.command.postmortem.Writing.refusedUnlessTold;
import static dev.klaxon.command.postmortem.Writing.rootCause;
import static dev.klaxon.command.postmortem.Writing.submitted;
import static dev.klaxon.command.postmortem.Writing.told;
import static dev.klaxon.command.postmortem.Writing.whys;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;
import static dev.klaxon.domain.refusal.Code.POSTMORTEM_INCOMPLETE;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemReturned;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Text COMMENT = Text.of("Well told");
    private static final Claim OF_BO = at(60).by(BO).claim();

    @Test
    void it_is_handed_in_before_or_after_it_was_held() {
        assertThat(decided(new SubmitPostmortem(), booked()))
                .containsExactly(new PostmortemSubmitted(ID, INCIDENT, CLAIM));
        assertThat(decided(new SubmitPostmortem(), booked(held()))).hasSize(1);
        refusedUnlessTold(new SubmitPostmortem(), booked(submitted()), TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(new SubmitPostmortem(), booked(submitted(), approved()), TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(new SubmitPostmortem(), booked(published()), TRANSITION_NOT_ALLOWED);
    }

    @Test
    void another_person_than_the_one_who_handed_it_in_approves_it() {
        ApprovePostmortem approve = new ApprovePostmortem(COMMENT);

        assertThat(approve.decide(booked(submitted()), moment(OF_BO)).events())
                .containsExactly(new PostmortemApproved(ID, INCIDENT, COMMENT, OF_BO));
        refusedUnlessTold(approve, booked(submitted()), OWN_PROPOSAL);
        refusedUnlessTold(approve, booked(held()), TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(approve, booked(submitted(), approved()), TRANSITION_NOT_ALLOWED);
    }

    @Test
    void it_is_handed_back_until_it_is_published() {
        ReturnPostmortem back = new ReturnPostmortem(COMMENT);

        assertThat(decided(back, booked(submitted())))
                .containsExactly(new PostmortemReturned(ID, INCIDENT, COMMENT, CLAIM));
        assertThat(decided(back, booked(submitted(), approved()))).hasSize(1);
        refusedUnlessTold(back, booked(), TRANSITION_NOT_ALLOWED);
        refusedUnlessTold(back, booked(submitted(), approved(), published()), TRANSITION_NOT_ALLOWED);
    }

    @Test
    void it_is_published_once_it_is_complete_and_approved() {
        PostmortemState complete = booked(factor("No limit"), whys(), rootCause(), action(), submitted(), approved());

        assertThat(decided(new PublishPostmortem(), complete))
                .containsExactly(new PostmortemPublished(ID, INCIDENT, CLAIM));
        refusedUnlessTold(
                new PublishPostmortem(), booked(submitted(), approved(), published()), TRANSITION_NOT_ALLOWED);
    }

    @Test
    void what_it_misses_is_named_all_at_once() {
        assertThat(missing(booked())).containsExactly("root-cause", "factor", "why-chain", "approval");
        assertThat(missing(booked(factor(null), whys(), rootCause(), submitted(), approved())))
                .containsExactly("factor");
        assertThat(missing(booked(factor("No limit"), whys(), rootCause(), submitted())))
                .containsExactly("approval");
        assertThat(told(new PublishPostmortem(), booked())).hasSize(1);
    }

    private static List<String> missing(PostmortemState state) {
        List<String> missing = new ArrayList<>();
        refused(new PublishPostmortem(), state, POSTMORTEM_INCOMPLETE);
        assertThatThrownBy(() -> decided(new PublishPostmortem(), state))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> refusal.missing().stream()
                                .map(Missing::criterion)
                                .forEach(missing::add));
        return missing;
    }
}
