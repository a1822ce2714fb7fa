package dev.klaxon.command.incident;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.domain.incident.IncidentState;
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

    /** The incident, if there is one that the caller may read. */
    public Optional<IncidentState> find(IncidentId id, CommandCall call) {
        @Nullable IncidentState state = null;
        for (RecordedEvent recorded : streams.apply(id.toString())) {
            if (!(recorded.event() instanceof IncidentEvent event)) {
                return Optional.empty();
            }
            state = IncidentState.next(state, recorded.eventId(), event);
        }
        return Optional.ofNullable(state).filter(found -> isReadable(found, call));
    }

    /** Whether the caller may know of it. */
    static boolean isReadable(IncidentState state, CommandCall call) {
        return state.isReadableBy(call.claim().actor().id()) || call.hasScope("legal") || call.hasScope("security");
    }
}
