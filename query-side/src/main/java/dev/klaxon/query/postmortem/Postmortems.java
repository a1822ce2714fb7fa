package dev.klaxon.query.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Post-mortems as the reading of this thread shows them. */
@Component
class Postmortems {

    private static final String OF = "SELECT incident_id FROM postmortem WHERE id = :id";

    private final Views views;
    private final Incidents incidents;

    Postmortems(Views views, Incidents incidents) {
        this.views = views;
        this.incidents = incidents;
    }

    /** A post-mortem and the incident that is learnt from. */
    record Found(PostmortemState postmortem, IncidentState incident) {}

    /**
     * The post-mortem of that id.
     *
     * @throws CommandRejected {@code not-found}, the same for what is not there and what the reader must not see
     */
    Found find(PostmortemId id, Reader reader) {
        return views.sql(OF)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(incident -> incidents.find(new IncidentId(incident), reader))
                .flatMap(Postmortems::found)
                .orElseThrow(() ->
                        new CommandRejected(Code.NOT_FOUND, "There is no post-mortem with that id that you may read"));
    }

    private static Optional<Found> found(WholeIncident whole) {
        return Optional.ofNullable(whole.postmortem()).map(postmortem -> new Found(postmortem, whole.incident()));
    }
}
