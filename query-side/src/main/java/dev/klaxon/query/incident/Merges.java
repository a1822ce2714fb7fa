package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which incidents were merged into which, as far as a reader may know of them. */
@Component
public class Merges {

    private static final String PARTS = "SELECT id, reference FROM incident WHERE merged_into = :whole AND "
            + Reader.mayRead("incident.id") + " ORDER BY declared_at, id";

    private final Views views;
    private final Incidents incidents;

    Merges(Views views, Incidents incidents) {
        this.views = views;
        this.incidents = incidents;
    }

    /** Of one incident, as far as the reader may know. */
    public MergeLinks of(IncidentState incident, Reader reader) {
        UUID whole = incident.statusTrack()
                .merge()
                .map(IncidentMerged::into)
                .filter(into -> referenceOf(into, reader).isPresent())
                .map(IncidentId::value)
                .orElse(null);
        return new MergeLinks(whole, parts(incident.id(), reader));
    }

    /** The reference of another incident, if the reader may read that one. */
    public Optional<String> referenceOf(IncidentId id, Reader reader) {
        return incidents.find(id, reader).map(whole -> whole.incident().reference());
    }

    private List<IncidentAnswer.PartAnswer> parts(IncidentId whole, Reader reader) {
        return views.sql(PARTS)
                .param("whole", whole.value())
                .params(reader.parameters())
                .query((row, number) ->
                        new IncidentAnswer.PartAnswer(row.getObject("id", UUID.class), row.getString("reference")))
                .list();
    }
}
