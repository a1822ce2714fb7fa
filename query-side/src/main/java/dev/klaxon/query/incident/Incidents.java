package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Incidents as the reading of this thread shows them: as far as the views have come, or as of an instant. */
@Component
public class Incidents {

    private static final String WHO = "SELECT incident_id, restricted, readers FROM access WHERE ";
    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final Views views;
    private final Histories histories;

    Incidents(Views views, Histories histories) {
        this.views = views;
        this.histories = histories;
    }

    private record Access(IncidentId id, boolean restricted, List<String> readers) {}

    /**
     * The incident of that id or reference, with its post-mortem.
     *
     * @throws dev.klaxon.domain.refusal.CommandRejected {@code not-found}, the same for what is not there and what the
     *     reader must not see
     */
    public WholeIncident whole(String idOrReference, Reader reader) {
        return access(idOrReference)
                .filter(access -> reader.mayRead(access.restricted(), access.readers()))
                .flatMap(access -> histories.of(access.id(), views.reading().upTo()))
                .orElseThrow(Reader::unknown);
    }

    /** The same without the post-mortem. */
    public IncidentState one(String idOrReference, Reader reader) {
        return whole(idOrReference, reader).incident();
    }

    /** The incident of that id, if the reader may see it. */
    public Optional<WholeIncident> find(IncidentId id, Reader reader) {
        return access(id.toString())
                .filter(access -> reader.mayRead(access.restricted(), access.readers()))
                .flatMap(access -> histories.of(id, views.reading().upTo()));
    }

    /** The incidents of those ids that there are, with their post-mortems, whoever may read them. */
    public Map<IncidentId, WholeIncident> find(Collection<IncidentId> ids) {
        return histories.of(ids, views.reading().upTo());
    }

    private Optional<Access> access(String idOrReference) {
        if (UUID_FORM.matcher(idOrReference).matches()) {
            return views.sql(WHO + "incident_id = :id")
                    .param("id", UUID.fromString(idOrReference))
                    .query(Incidents::access)
                    .optional();
        }
        return views.sql(WHO + "reference = :reference")
                .param("reference", idOrReference)
                .query(Incidents::access)
                .optional();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                new IncidentId(row.getObject("incident_id", UUID.class)),
                row.getBoolean("restricted"),
                List.of((String[]) row.getArray("readers").getArray()));
    }
}
