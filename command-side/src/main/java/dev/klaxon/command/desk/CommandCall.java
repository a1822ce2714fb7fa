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
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a command: who calls and under which conditions, and what came of it.
 *
 * <p>It travels in the message's metadata; handlers reach it by {@link #current()}.
 */
public final class CommandCall {

    /** The name under which the metadata carries it. */
    static final String METADATA = "call";

    private final Claim claim;
    private final Instant now;
    private final Set<String> scopes;
    private final @Nullable Long expectedVersion;
    private final Function<Answer, @Nullable Receipt> receipt;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<String> eventIds = new ArrayList<>();
    private @Nullable Subject subject;
    private @Nullable Append append;

    /**
     * A new attempt.
     *
     * @param now the database's clock
     * @param scopes of the caller
     * @param expectedVersion of the incident, where the caller named one
     * @param receipt what to remember of the answer; null for nothing
     */
    public CommandCall(
            Claim claim,
            Instant now,
            Set<String> scopes,
            @Nullable Long expectedVersion,
            Function<Answer, @Nullable Receipt> receipt) {
        this.claim = claim;
        this.now = now;
        this.scopes = scopes;
        this.expectedVersion = expectedVersion;
        this.receipt = receipt;
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

    public Claim claim() {
        return claim;
    }

    public Instant now() {
        return now;
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    public @Nullable Long expectedVersion() {
        return expectedVersion;
    }

    /** Names what the command is about and what the caller should know. */
    public void settle(Subject subject, List<Warning> warnings) {
        this.subject = subject;
        this.warnings.addAll(warnings);
    }

    /** Makes ready to see the events that the unit of work is going to append. */
    void attach(UnitOfWork<?> unitOfWork) {
        Append attached = Append.of(unitOfWork);
        this.append = attached;
        attached.receipt(this::receiptFor);
    }

    private @Nullable Receipt receiptFor(List<? extends EventMessage<?>> events) {
        note(events);
        return receipt.apply(answer());
    }

    Answer answer() {
        Subject settled = Objects.requireNonNull(subject, "a handler named no subject");
        return new Answer(
                settled, append == null ? null : append.position(), List.copyOf(eventIds), List.copyOf(warnings));
    }

    private void note(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> recorded) {
                eventIds.add(recorded.getIdentifier());
            }
        }
    }
}
