package dev.klaxon.command.incident;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All incidents; what every command about one has in common stands here. */
@Component
public final class Incidents {

    /** The kind of reservation that makes references unique and finds an incident by its reference. */
    public static final String REFERENCE = "reference";

    /** What every reference begins with. */
    public static final String REFERENCE_PREFIX = "INC-";

    private final Repository<Incident> repository;
    private final CommanderRule commanders;
    private final MergeRule merges;
    private final StandingIncidents others;

    Incidents(Repository<Incident> repository, CommanderRule commanders, MergeRule merges, StandingIncidents others) {
        this.repository = repository;
        this.commanders = commanders;
        this.merges = merges;
        this.others = others;
    }

    /** Begins an incident with the events decided. */
    public void declare(IncidentId id, CommandCall call, Decision<IncidentEvent> decision) {
        Aggregate<Incident> incident = begin(decision.events());
        settle(call, id, null, incident, decision);
    }

    /**
     * Decides about an incident that has not ended.
     *
     * @throws CommandRejected {@code not-found} also where the caller may not read it; {@code stale-version};
     *     {@code incident-not-open}; {@code incident-merged}
     */
    public void on(IncidentId id, Function<IncidentState, Decision<IncidentEvent>> decide) {
        unlessTold(id, TakenIn.OPEN, decide);
    }

    /** Decides about an incident, also after it has ended, unless it is a part of another. */
    public void unlessMerged(IncidentId id, Function<IncidentState, Decision<IncidentEvent>> decide) {
        unlessTold(id, TakenIn.UNMERGED, decide);
    }

    private void unlessTold(IncidentId id, TakenIn statuses, Function<IncidentState, Decision<IncidentEvent>> decide) {
        CommandCall call = CommandCall.current();
        on(id, call, state -> {
            if (!call.claim().isImported()) {
                require(statuses, state, call);
            }
            return decide.apply(state);
        });
    }

    /**
     * Holds an incident to the statuses in which a verb is taken.
     *
     * @throws CommandRejected {@code incident-not-open}; {@code incident-merged}
     */
    public void require(TakenIn statuses, IncidentState state, CommandCall call) {
        if (statuses != TakenIn.ANY && state.status() == Status.MERGED) {
            throw others.merged(state, call);
        }
        if (statuses == TakenIn.OPEN && state.status().isEnded()) {
            throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(state.reference(), state.status()));
        }
    }

    /** Decides about an incident whatever its status. */
    public void inAnyStatus(IncidentId id, Function<IncidentState, Decision<IncidentEvent>> decide) {
        on(id, CommandCall.current(), decide);
    }

    /**
     * Decides about an incident whatever its status.
     *
     * @throws CommandRejected {@code not-found} also where the caller may not read it; {@code stale-version}
     */
    public void on(IncidentId id, CommandCall call, Function<IncidentState, Decision<IncidentEvent>> decide) {
        Aggregate<Incident> incident = load(id);
        IncidentState state = Objects.requireNonNull(incident.invoke(Incident::state));
        requireReadable(state, call);
        Long expected = call.expectedVersion();
        if (expected != null && expected != state.version()) {
            throw new CommandRejected(
                    STALE_VERSION, "The incident is at version %d, not %d".formatted(state.version(), expected));
        }
        Decision<IncidentEvent> decision = decide.apply(state);
        incident.execute(ignored -> decision.events().forEach(AggregateLifecycle::apply));
        settle(call, id, state, incident, decision);
    }

    private void settle(
            CommandCall call,
            IncidentId id,
            @Nullable IncidentState before,
            Aggregate<Incident> incident,
            Decision<IncidentEvent> decision) {
        IncidentState after = Objects.requireNonNull(incident.invoke(Incident::state));
        call.settle(
                new CommandCall.Subject(id.toString(), after.reference(), after.version()),
                decision.and(commanders.follow(before, after, decision.events()))
                        .and(merges.follow(before, after)));
    }

    private Aggregate<Incident> begin(List<IncidentEvent> events) {
        try {
            return repository.newInstance(() -> {
                events.forEach(AggregateLifecycle::apply);
                return new Incident();
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Axon declares more than it throws", e);
        }
    }

    private Aggregate<Incident> load(IncidentId id) {
        try {
            return repository.load(id.toString());
        } catch (AggregateNotFoundException e) {
            throw notFound();
        }
    }

    /** One answer for both, so that a refusal does not tell of a restricted incident. */
    private static void requireReadable(IncidentState state, CommandCall call) {
        if (!StandingIncidents.isReadable(state, call)) {
            throw notFound();
        }
    }

    private static CommandRejected notFound() {
        return new CommandRejected(NOT_FOUND, "There is no such incident");
    }
}
