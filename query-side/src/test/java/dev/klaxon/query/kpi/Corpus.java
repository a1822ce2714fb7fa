package dev.klaxon.query.kpi;

import static dev.klaxon.domain.story.Facts.accountAffected;
import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.corrected;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.WorkFacts.mitigated;
import static dev.klaxon.domain.story.WorkFacts.mitigating;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.domain.story.WorkFacts.rootCauseNamed;
import static dev.klaxon.domain.story.WorkFacts.shown;
import static dev.klaxon.query.Story.declared;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.domain.story.Postmortem;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.RestrictionLifted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.query.Log;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.Money;

/** Incidents of all kinds, told at random, and post-mortems of theirs. */
final class Corpus {

    private static final Person BO = Person.of("bo", "Bo");

    private final Set<IncidentId> learnt = new HashSet<>();
    private final Random random;
    private final Supplier<Story> stories;
    private final Log log;
    private final Instant begin;
    private final int days;
    private final List<Story> all = new ArrayList<>();
    private Position position = Position.START;

    /**
     * Tells nothing yet.
     *
     * @param days over how many the incidents are spread
     */
    Corpus(long seed, Supplier<Story> stories, Log log, Instant begin, int days) {
        this.random = new Random(seed);
        this.stories = stories;
        this.log = log;
        this.begin = begin;
        this.days = days;
    }

    /** Of the last event told. */
    Position position() {
        return position;
    }

    Corpus declare(int count) {
        for (int i = 0; i < count; i++) {
            Story story = stories.get().by(random.nextBoolean() ? "ada" : "bo").at(some(begin, days * 24 * 60));
            if (random.nextInt(8) == 0) {
                story.then(declared("A drill").asDrill());
            } else {
                story.then(declared("An incident", "service-" + random.nextInt(3)));
            }
            story.then(severity(List.of(Severity.values()).get(random.nextInt(4))));
            all.add(story);
            position = story.position();
            live(story, 8);
        }
        return this;
    }

    /** Goes on with some of them. */
    Corpus goOn(int count) {
        for (int i = 0; i < count; i++) {
            live(all.get(random.nextInt(all.size())), 1);
        }
        return this;
    }

    private void live(Story story, int facts) {
        Instant at = some(begin, days * 24 * 60);
        for (int i = random.nextInt(facts) + 1; i > 0; i--) {
            at = some(at, 12 * 60);
            next(story.at(at));
        }
        position = story.position();
        if (random.nextInt(3) == 0) {
            learn(story, at);
        }
    }

    private void next(Story story) {
        switch (random.nextInt(16)) {
            case 0 -> story.then(restricted());
            case 1 -> story.then(Fact.of((id, claim) -> new RestrictionLifted(id, null, claim)));
            case 2, 3, 4 -> story.then(moved(Status.RESOLVED, "Fixed"));
            case 5 ->
                story.then(Fact.of((id, claim) ->
                        new IncidentReopened(id, Status.RESOLVED, Status.DECLARED, Text.of("Again"), claim)));
            case 6 -> story.then(cancelled());
            case 7 -> story.then(merged(all.getFirst()));
            case 8, 9 -> story.then(rootCauseNamed("cause-" + random.nextInt(2)));
            case 10 -> story.then(updated(Audience.PUBLIC).saying("We look"));
            case 11 -> story.then(assigned(random.nextBoolean() ? Role.INCIDENT_COMMANDER : Role.COMMS_LEAD, "bo"));
            case 12 -> {
                story.then(moved(Status.MITIGATED, "Better"));
                story.then(corrected(
                        story.eventId(),
                        "occurredAt",
                        some(begin, days * 24 * 60).toString()));
            }
            case 13 ->
                story.then(
                        mitigating("Back"),
                        mitigated(MitigationOutcome.SUCCEEDED, "Better"),
                        shown(EvidenceKind.LOG, "A log"));
            case 14 -> money(story);
            default -> story.then(noted("A note"));
        }
    }

    private void money(Story story) {
        Money amount = Money.parse("USD " + (100 + random.nextInt(900)));
        String account = "account-" + random.nextInt(5);
        RemedyId remedy = new RemedyId(EventIds.next());
        story.then(accountAffected(new Account(account, null, null, amount, null)));
        story.then(Fact.of(
                (id, claim) -> new RemedyProposed(id, remedy, RemedyKind.CREDIT, account, amount, null, null, claim)));
        story.then(Fact.of((id, claim) -> new RemedyApproved(id, remedy, amount, List.of(), true, 1, null, claim)));
    }

    private void learn(Story story, Instant at) {
        IncidentId incident = story.incidentId();
        if (!learnt.add(incident)) {
            return; // there is one post-mortem for each
        }
        ActionId action = new ActionId(EventIds.next());
        Postmortem review = new Postmortem(new PostmortemId(EventIds.next()), incident, claim(some(at, 10 * 24 * 60)));
        story.then(Fact.of((id, claim) -> new PostmortemLinked(id, review.id(), claim)));
        LocalDate dueOn = some(at, 60 * 24 * 60).atZone(ZoneOffset.UTC).toLocalDate();
        List<PostmortemEvent> told = List.of(
                review.booked(at, BO),
                review.rootCause("cause-" + random.nextInt(2), null),
                review.action(action, BO, dueOn, null),
                review.by(claim(some(at, 60 * 24 * 60))).actionCompleted(action),
                review.published());
        int events = 1 + random.nextInt(told.size());
        for (int i = 0; i < events; i++) {
            position = log.append("Postmortem", review.id().toString(), i, told.get(i));
        }
    }

    private static Claim claim(Instant at) {
        return new Claim(BO, at, Precision.SECOND);
    }

    private Instant some(Instant from, int minutes) {
        return from.plus(Duration.ofMinutes(random.nextInt(minutes) + 1L));
    }
}
