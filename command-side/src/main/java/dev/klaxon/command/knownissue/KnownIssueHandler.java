package dev.klaxon.command.knownissue;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.ShortStreams;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueRecorded;
import dev.klaxon.events.knownissue.KnownIssueResolved;
import dev.klaxon.events.knownissue.WorkaroundAdded;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Begins known issues, adds ways around them and ends them. */
@Component
final class KnownIssueHandler {

    static final ShortStreams.Kind<KnownIssueEvent> KIND =
            new ShortStreams.Kind<>("KnownIssue", "known-issue:", KnownIssueEvent.class);

    private final ShortStreams streams;

    KnownIssueHandler(ShortStreams streams) {
        this.streams = streams;
    }

    @CommandHandler
    void handle(RecordKnownIssue command, Claim claim) {
        streams.on(KIND, command.knownIssueId(), none -> decide(command, claim));
    }

    @CommandHandler
    void handle(AddWorkaround command, Claim claim) {
        streams.on(KIND, command.knownIssueId(), events -> decide(command, events, claim));
    }

    @CommandHandler
    void handle(ResolveKnownIssue command, Claim claim) {
        streams.on(KIND, command.knownIssueId(), events -> decide(command, events, claim));
    }

    private static Decision<KnownIssueEvent> decide(RecordKnownIssue command, Claim claim) {
        return Decision.of(new KnownIssueRecorded(
                command.knownIssueId(),
                command.title(),
                command.symptoms(),
                command.services(),
                command.rootCauseKey(),
                command.customerText(),
                claim));
    }

    /** A resolved issue takes workarounds too: not everybody runs what mends it. */
    static Decision<KnownIssueEvent> decide(AddWorkaround command, List<KnownIssueEvent> events, Claim claim) {
        requireRecorded(events);
        return Decision.of(new WorkaroundAdded(
                command.knownIssueId(),
                command.workaroundId(),
                command.steps(),
                command.riskNotes(),
                command.rollback(),
                claim));
    }

    /** A known issue is resolved once; where it comes back it is another one. */
    static Decision<KnownIssueEvent> decide(ResolveKnownIssue command, List<KnownIssueEvent> events, Claim claim) {
        requireRecorded(events);
        if (events.stream().anyMatch(KnownIssueResolved.class::isInstance)) {
            throw new CommandRejected(ALREADY_ANSWERED, "The known issue is resolved already");
        }
        return Decision.of(new KnownIssueResolved(command.knownIssueId(), command.text(), command.fixedIn(), claim));
    }

    private static void requireRecorded(List<KnownIssueEvent> events) {
        if (events.isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "There is no such known issue");
        }
    }
}
