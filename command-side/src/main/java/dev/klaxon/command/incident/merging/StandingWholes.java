package dev.klaxon.command.incident.merging;

import dev.klaxon.command.desk.Asker;
import dev.klaxon.command.incident.IncidentNames;
import dev.klaxon.command.incident.MergeRule;
import dev.klaxon.command.incident.StandingIncidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Wholes as they stand in the store. */
@Component
final class StandingWholes implements Wholes {

    private final IncidentNames names;
    private final StandingIncidents incidents;
    private final MergeRule merges;

    StandingWholes(IncidentNames names, StandingIncidents incidents, MergeRule merges) {
        this.names = names;
        this.incidents = incidents;
        this.merges = merges;
    }

    @Override
    public IncidentId named(String idOrReference) {
        return names.idOf(idOrReference);
    }

    @Override
    public Optional<IncidentState> find(IncidentId id, Asker asker) {
        return incidents.find(id, asker);
    }

    @Override
    public boolean leads(IncidentId from, IncidentId to) {
        return merges.leads(from, to);
    }

    @Override
    public CommandRejected merged(IncidentState state, Asker asker) {
        return incidents.merged(state, asker);
    }
}
