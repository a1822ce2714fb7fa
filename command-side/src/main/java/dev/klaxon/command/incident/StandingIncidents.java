package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Asker;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.MergedInto;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.RecordedEvent;
import dev.klaxon.store.RecordedEvents;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Incidents as they stand in the store, for commands that name one beside their own; they are only looked at. */
@Component
public class StandingIncidents {

    private final Function<String, List<RecordedEvent>> streams;

    @Autowired
    StandingIncidents(RecordedEvents events) {
        this(events::stream);
    }

    StandingIncidents(Function<String, List<RecordedEvent>> streams) {
        this.streams = streams;
    }

    /** The incident, if there is one that the asker may read. */
    public Optional<IncidentState> find(IncidentId id, Asker asker) {
        @Nullable IncidentState state = null;
        for (RecordedEvent recorded : streams.apply(id.toString())) {
            if (!(recorded.event() instanceof IncidentEvent event)) {
                return Optional.empty();
            }
            state = IncidentState.next(state, recorded.eventId(), event);
        }
        return Optional.ofNullable(state).filter(found -> isReadable(found, asker));
    }

    /** The refusal of a merged incident, which names its target where the asker may read that one. */
    public CommandRejected merged(IncidentState state, Asker asker) {
        return state.statusTrack()
                .merge()
                .flatMap(merge -> find(merge.into(), asker))
                .map(target -> CommandRejected.merged(
                        "%s is a part of %s".formatted(state.reference(), target.reference()),
                        new MergedInto(target.id().toString(), target.reference())))
                .orElseGet(() -> new CommandRejected(
                        Code.INCIDENT_MERGED, "%s is a part of another incident".formatted(state.reference())));
    }

    /** Whether the asker may know of it. */
    static boolean isReadable(IncidentState state, Asker asker) {
        return state.isReadableBy(asker.claim().actor().id()) || asker.hasScope("legal") || asker.hasScope("security");
    }
}
