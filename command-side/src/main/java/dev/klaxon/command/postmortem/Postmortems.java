package dev.klaxon.command.postmortem;

import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.StandingIncidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** All post-mortems; what every verb on one has in common stands here. */
@Component
final class Postmortems {

    private final Repository<Postmortem> repository;
    private final StandingIncidents incidents;

    Postmortems(Repository<Postmortem> repository, StandingIncidents incidents) {
        this.repository = repository;
        this.incidents = incidents;
    }

    /** The one that is booked for an incident; who may not read that finds none. */
    Optional<PostmortemId> of(IncidentId incident, CommandCall call) {
        return incidents
                .find(incident, call)
                .flatMap(state -> state.aftermath().postmortem())
                .map(linked -> linked.event().postmortemId());
    }

    /** Begins one. */
    void begin(PostmortemScheduled booking) {
        try {
            repository.newInstance(() -> {
                AggregateLifecycle.apply(booking);
                return new Postmortem();
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Axon declares more than it throws", e);
        }
    }

    /**
     * Decides about a post-mortem; who may not read its incident finds none.
     *
     * @throws CommandRejected {@code not-found}; {@code stale-version}
     */
    void on(
            PostmortemId id,
            CommandCall call,
            BiFunction<PostmortemState, IncidentState, Decision<PostmortemEvent>> decide) {
        Aggregate<Postmortem> postmortem = load(id);
        PostmortemState state = Objects.requireNonNull(postmortem.invoke(Postmortem::state));
        IncidentState incident = incidents.find(state.incidentId(), call).orElseThrow(Postmortems::notFound);
        Long expected = call.expectedVersion();
        if (expected != null && expected != state.version()) {
            throw new CommandRejected(
                    STALE_VERSION, "The post-mortem is at version %d, not %d".formatted(state.version(), expected));
        }
        Decision<PostmortemEvent> decision = decide.apply(state, incident);
        postmortem.execute(ignored -> decision.events().forEach(AggregateLifecycle::apply));
        long version =
                Objects.requireNonNull(postmortem.invoke(Postmortem::state)).version();
        call.settle(new CommandCall.Subject(state.id().toString(), null, version), decision);
    }

    private Aggregate<Postmortem> load(PostmortemId id) {
        try {
            return repository.load(id.toString());
        } catch (AggregateNotFoundException e) {
            throw notFound();
        }
    }

    private static CommandRejected notFound() {
        return new CommandRejected(NOT_FOUND, "There is no such post-mortem");
    }
}
