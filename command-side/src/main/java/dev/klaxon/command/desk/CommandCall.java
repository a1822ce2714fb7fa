package dev.klaxon.command.desk;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.store.Append;
import dev.klaxon.store.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a command: who calls and under which conditions, and what came of it.
 *
 * <p>It travels in the message's metadata; a handler that declares a parameter of this type gets it.
 */
public final class CommandCall implements Asker {

    /** The name under which the metadata carries it. */
    static final String METADATA = "call";

    private final Claim claim;
    private final Instant now;
    private final Set<String> scopes;
    private final @Nullable Long expectedVersion;
    private final Remembering remembering;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<String> eventIds = new ArrayList<>();
    private @Nullable Subject subject;
    private Append append = new Append();

    /**
     * A new attempt.
     *
     * @param now the database's clock
     * @param scopes of the caller
     * @param expectedVersion of the incident, where the caller named one
     */
    public CommandCall(
            Claim claim, Instant now, Set<String> scopes, @Nullable Long expectedVersion, Remembering remembering) {
        this.claim = claim;
        this.now = now;
        this.scopes = scopes;
        this.expectedVersion = expectedVersion;
        this.remembering = remembering;
    }

    /** What to remember of an answer; asked just before its events are written, and may add to the append. */
    @FunctionalInterface
    public interface Remembering {
        @Nullable
        Receipt receipt(Answer answer, Append append);
    }

    /**
     * The stream that the command is about.
     *
     * @param version after the command
     */
    public record Subject(String stream, @Nullable String reference, long version) {}

    /** The call of the command being handled on this thread. */
    public static CommandCall current() {
        CommandMessage<?> message = (CommandMessage<?>) CurrentUnitOfWork.get().getMessage();
        return Objects.requireNonNull((CommandCall) message.getMetaData().get(METADATA));
    }

    @Override
    public Claim claim() {
        return claim;
    }

    public Instant now() {
        return now;
    }

    @Override
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    public @Nullable Long expectedVersion() {
        return expectedVersion;
    }

    /** What a decision is to know of it. */
    public Moment moment(Ids ids) {
        return new Moment(claim, now, scopes, ids);
    }

    /** Names what the command is about and what the caller should know. */
    public void settle(Subject subject, List<Warning> warnings) {
        this.subject = subject;
        this.warnings.addAll(warnings);
    }

    /** Names what the command is about, and takes over all of its decision but the events. */
    public void settle(Subject subject, Decision<?> decision) {
        settle(subject, decision.warnings());
        decision.taken().forEach(append::take);
        decision.released().forEach(append::release);
    }

    /** Makes ready to see the events that the unit of work is going to append. */
    void attach(UnitOfWork<?> unitOfWork) {
        append = Append.of(unitOfWork);
        append.receipt(this::receiptFor);
    }

    private @Nullable Receipt receiptFor(List<? extends EventMessage<?>> events) {
        note(events);
        return remembering.receipt(answer(), append);
    }

    Answer answer() {
        Subject settled = Objects.requireNonNull(subject, "a handler named no subject");
        return new Answer(settled, append.position(), List.copyOf(eventIds), List.copyOf(warnings));
    }

    private void note(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> recorded) {
                eventIds.add(recorded.getIdentifier());
            }
        }
    }
}
