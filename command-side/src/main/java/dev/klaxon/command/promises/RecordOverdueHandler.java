package dev.klaxon.command.promises;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.domain.promise.Slot;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.watch.AcknowledgementBecameOverdue;
import dev.klaxon.events.watch.ActionBecameOverdue;
import dev.klaxon.events.watch.BriefBecameOverdue;
import dev.klaxon.events.watch.HypothesisBecameOverdue;
import dev.klaxon.events.watch.PostmortemBecameOverdue;
import dev.klaxon.events.watch.RegulatoryDeadlineBecameOverdue;
import dev.klaxon.events.watch.RoleBecameOverdue;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.events.watch.WatchEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records what became overdue; what is recorded already, or owed no longer, is passed over. */
@Component
final class RecordOverdueHandler {

    /** So that months of silence make many appends and not a long one. */
    static final int MOST_AT_ONCE = 200;

    private final Standings standings;
    private final PolicyBook policies;
    private final ShortStreams streams;

    RecordOverdueHandler(Standings standings, PolicyBook policies, ShortStreams streams) {
        this.standings = standings;
        this.policies = policies;
        this.streams = streams;
    }

    @CommandHandler
    void handle(RecordOverdue command, CommandCall call) {
        streams.on(Watch.STREAM, command.incidentId().value(), call, recorded -> {
            Standing standing = standings.find(command.incidentId());
            Policy policy = policies.at(standing.incident().policyVersion());
            return Decision.of(
                    decide(command, standing, policy, Watch.of(recorded.events()), call.claim(), call.now()));
        });
    }

    static List<WatchEvent> decide(
            RecordOverdue command, Standing standing, Policy policy, Watch watch, Claim claim, Instant now) {
        boolean drill = standing.isDrill();
        return standing.owed(policy).stream()
                .flatMap(promise -> Stream.ofNullable(command.known().get(promise))
                        .map(knownAt -> new WatchedPromise(promise, knownAt, drill)))
                .flatMap(promise -> promise.fired(watch, now)
                        .limit(MOST_AT_ONCE)
                        .map(window -> overdue(standing, promise.promise(), window.slot(), claim)))
                .sorted(Comparator.comparing(WatchEvent::dueAt))
                .limit(MOST_AT_ONCE)
                .toList();
    }

    private static WatchEvent overdue(Standing standing, Promise promise, Slot window, Claim claim) {
        IncidentId id = standing.incident().id();
        String windowId = window.id();
        Instant openedAt = window.openedAt();
        Instant dueAt = window.dueAt();
        Claim then = new Claim(claim.actor(), dueAt, Precision.SECOND);
        return switch (promise.kind()) {
            case ACKNOWLEDGEMENT -> new AcknowledgementBecameOverdue(id, windowId, openedAt, dueAt, then);
            case BRIEF -> new BriefBecameOverdue(id, windowId, openedAt, dueAt, then);
            case UPDATE ->
                new UpdateBecameOverdue(
                        id,
                        windowId,
                        openedAt,
                        dueAt,
                        promise.subject() == null ? null : Audience.valueOf(promise.subject()),
                        then);
            case ROLE -> new RoleBecameOverdue(id, windowId, openedAt, dueAt, Role.valueOf(subject(promise)), then);
            case HYPOTHESIS ->
                new HypothesisBecameOverdue(id, windowId, openedAt, dueAt, HypothesisId.parse(subject(promise)), then);
            case REGULATORY_DEADLINE ->
                new RegulatoryDeadlineBecameOverdue(
                        id, windowId, openedAt, dueAt, DeadlineId.parse(subject(promise)), then);
            case POSTMORTEM ->
                new PostmortemBecameOverdue(
                        id,
                        windowId,
                        openedAt,
                        dueAt,
                        promise.subject() == null ? null : PostmortemId.parse(promise.subject()),
                        then);
            case ACTION ->
                new ActionBecameOverdue(
                        id,
                        windowId,
                        openedAt,
                        dueAt,
                        Objects.requireNonNull(standing.postmortem(), "an action is one of a post-mortem")
                                .id(),
                        ActionId.parse(subject(promise)),
                        then);
        };
    }

    private static String subject(Promise promise) {
        return Objects.requireNonNull(promise.subject(), "what is owed has a subject");
    }
}
