package dev.klaxon.query.policy.preview;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.verdict.Verdicts;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.policy.preview.PreviewAnswer.Population;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Judges the whole history by a draft and compares; nothing is stored. */
@Component
class PolicyPreview {

    private static final int AT_ONCE = 200;
    private static final String OLDER = "SELECT id FROM incident WHERE id < :before AND "
            + Reader.mayRead("incident.id") + " ORDER BY id DESC LIMIT " + AT_ONCE;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Views views;
    private final Incidents incidents;
    private final PolicyShelf shelf;

    PolicyPreview(Views views, Incidents incidents, PolicyShelf shelf) {
        this.views = views;
        this.incidents = incidents;
        this.shelf = shelf;
    }

    PreviewAnswer of(PolicyDocument document, Reader reader, Instant now) {
        Policy draft = new Policy(shelf.current().version() + 1, document);
        Turned turned = new Turned();
        List<IncidentId> some = olderThan(NEWEST, reader);
        while (!some.isEmpty()) {
            Map<IncidentId, WholeIncident> found = incidents.find(some);
            for (IncidentId id : some) {
                IncidentState incident = Objects.requireNonNull(found.get(id)).incident();
                Policy own = shelf.at(incident.policyVersion());
                turned.look(incident, Verdicts.of(incident, own, now), Verdicts.of(incident, draft, now));
            }
            some = olderThan(some.getLast().value(), reader);
        }
        return turned.answer(reader.seesAll() ? Population.ALL : Population.VISIBLE);
    }

    private List<IncidentId> olderThan(UUID before, Reader reader) {
        return views.sql(OLDER)
                .param("before", before)
                .params(reader.parameters())
                .query((row, number) -> new IncidentId(row.getObject("id", UUID.class)))
                .list();
    }
}
