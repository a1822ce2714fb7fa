package dev.klaxon.command.postmortem;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.Verbs;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post-mortem as its events make it, and what is decided about it an hour after its incident was declared. */
public final class Writing {

    public static final PostmortemId ID = new PostmortemId(id(5));
    public static final ActionId ACTION = new ActionId(id(6));
    public static final LocalDate DUE = LocalDate.of(2026, 1, 20);
    public static final Instant NOW = at(60).instant();
    public static final Claim CLAIM = at(60).claim();

    private Writing() {}

    /** Booked, and then this; the nth event has the id of that number. */
    public static PostmortemState booked(PostmortemEvent... more) {
        List<PostmortemEvent> events = new ArrayList<>();
        events.add(new PostmortemScheduled(ID, INCIDENT, at(300).instant(), BO, at(1).claim()));
        events.addAll(List.of(more));
        @Nullable PostmortemState state = null;
        for (int i = 0; i < events.size(); i++) {
            state = PostmortemState.next(state, id(i), events.get(i));
        }
        return Objects.requireNonNull(state);
    }

    public static PostmortemEvent held() {
        return new PostmortemHeld(ID, INCIDENT, List.of(BO), at(2).claim());
    }

    public static PostmortemEvent factor(@Nullable String text) {
        return new FactorRecorded(ID, INCIDENT, Text.ofNullable(text), at(3).claim());
    }

    public static PostmortemEvent whys() {
        return new WhyAnswered(ID, INCIDENT, List.of(Text.of("It was full")), at(3).claim());
    }

    public static PostmortemEvent rootCause() {
        return new RootCauseIdentified(ID, INCIDENT, "queue-limit", Text.of("No limit"), at(3).claim());
    }

    public static PostmortemEvent action() {
        return new ActionAdded(
                ID,
                INCIDENT,
                ACTION,
                Text.of("Alert on the queue"),
                ActionCategory.MONITORING,
                BO,
                DUE,
                Text.of("It rings"),
                null,
                at(4).claim());
    }

    public static PostmortemEvent submitted() {
        return new PostmortemSubmitted(ID, INCIDENT, at(5).claim());
    }

    public static PostmortemEvent approved() {
        return new PostmortemApproved(ID, INCIDENT, null, at(6).by(BO).claim());
    }

    public static PostmortemEvent published() {
        return new PostmortemPublished(ID, INCIDENT, at(7).claim());
    }

    /** The same claim as it is imported. */
    public static Claim imported() {
        return new Claim(CLAIM.actor(), CLAIM.occurredAt(), CLAIM.precision(), new Origin("legacy", "p-1", null));
    }

    /** What the rule knows beside the post-mortem; the record that a verb makes is {@link #ACTION}. */
    public static Moment moment(Claim claim) {
        return new Moment(claim, NOW, Set.of(), part -> ACTION.value());
    }

    public static List<PostmortemEvent> decided(PostmortemVerb verb, PostmortemState state) {
        return verb.decide(state, moment(CLAIM)).events();
    }

    /** What comes of the body where history tells it. */
    public static List<PostmortemEvent> told(PostmortemVerb body, PostmortemState state) {
        @SuppressWarnings("unchecked") // it is declared by its own record
        var history = (Verb.History<PostmortemVerb>)
                Verbs.of(body.getClass()).history().orElseThrow();
        var line = (PostmortemCommand.History<?>) history.telling().command(INCIDENT, body, IncidentFixture.keys());
        return line.told(state, moment(imported())).events();
    }

    /** That it is refused, and not where history tells it. */
    public static void refusedUnlessTold(PostmortemVerb verb, PostmortemState state, Code code) {
        refused(verb, state, code);
        assertThat(told(verb, state)).hasSize(1);
    }

    public static void refused(PostmortemVerb verb, PostmortemState state, Code code) {
        assertThatThrownBy(() -> decided(verb, state))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
