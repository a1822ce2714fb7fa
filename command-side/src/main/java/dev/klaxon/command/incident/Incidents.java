package dev.klaxon.command.incident;

import static dev.klaxon.domain.refusal.Code.INCIDENT_MERGED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.MergedInto;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import java.util.ArrayList;
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
    public void declare(IncidentId id, Decision<IncidentEvent> decision) {
        Aggregate<Incident> incident = begin(decision.events());
        settle(id, null, incident, decision);
    }

    /**
     * Decides about an incident that has not ended.
     *
     * @throws CommandRejected {@code not-found} also where the caller may not read it; {@code stale-version};
     *     {@code incident-not-open}; {@code incident-merged}
     */
    public void on(IncidentId id, Function<IncidentState, Decision<IncidentEvent>> decide) {
        unlessMerged(id, state -> {
            if (state.status().isEnded() && !CommandCall.current().claim().isImported()) {
                throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(state.reference(), state.status()));
            }
            return decide.apply(state);
        });
    }

    /** Decides about an incident, also after it has ended, unless it is a part of another. */
    public void unlessMerged(IncidentId id, Function<IncidentState, Decision<IncidentEvent>> decide) {
        inAnyStatus(id, state -> {
            if (state.status() == Status.MERGED
                    && !CommandCall.current().claim().isImported()) {
                throw merged(state);
            }
            return decide.apply(state);
        });
    }

    /** The refusal of a merged incident, which names its target where the caller may read that one. */
    public CommandRejected merged(IncidentState state) {
        return state.statusTrack()
                .merge()
                .flatMap(merge -> others.find(merge.into(), CommandCall.current()))
                .map(target -> CommandRejected.merged(
                        "%s is a part of %s".formatted(state.reference(), target.reference()),
                        new MergedInto(target.id().toString(), target.reference())))
                .orElseGet(() -> new CommandRejected(
                        INCIDENT_MERGED, "%s is a part of another incident".formatted(state.reference())));
    }

    /** Decides about an incident whatever its status. */
    public void inAnyStatus(IncidentId id, Function<IncidentState, Decision<IncidentEvent>> decide) {
        Aggregate<Incident> incident = load(id);
        IncidentState state = Objects.requireNonNull(incident.invoke(Incident::state));
        CommandCall call = CommandCall.current();
        requireReadable(state, call);
        Long expected = call.expectedVersion();
        if (expected != null && expected != state.version()) {
            throw new CommandRejected(
                    STALE_VERSION, "The incident is at version %d, not %d".formatted(state.version(), expected));
        }
        Decision<IncidentEvent> decision = decide.apply(state);
        incident.execute(ignored -> decision.events().forEach(AggregateLifecycle::apply));
        settle(id, state, incident, decision);
    }

    private void settle(
            IncidentId id,
            @Nullable IncidentState before,
            Aggregate<Incident> incident,
            Decision<IncidentEvent> decision) {
        IncidentState after = Objects.requireNonNull(incident.invoke(Incident::state));
        List<Warning> warnings = new ArrayList<>(decision.warnings());
        warnings.addAll(commanders.follow(before, after, decision.events()));
        merges.follow(before, after);
        CommandCall.current()
                .settle(new CommandCall.Subject(id.toString(), after.reference(), after.version()), warnings);
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
