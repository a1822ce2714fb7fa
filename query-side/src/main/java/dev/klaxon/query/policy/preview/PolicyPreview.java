package dev.klaxon.query.policy.preview;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.verdict.Verdicts;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.query.incident.IncidentTable;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.policy.preview.PreviewAnswer.Population;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges the whole history by a draft and compares; nothing is stored. */
@Component
class PolicyPreview {

    private static final int AT_ONCE = 200;
    private static final String OLDER = "SELECT id, state FROM read.incident WHERE id < :before AND " + Reader.CONDITION
            + " ORDER BY id DESC LIMIT " + AT_ONCE;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final IncidentTable incidents;
    private final PolicyShelf shelf;

    PolicyPreview(JdbcClient jdbc, IncidentTable incidents, PolicyShelf shelf) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.shelf = shelf;
    }

    private record Fold(UUID id, String state) {}

    PreviewAnswer of(PolicyDocument document, Reader reader, Instant now) {
        Policy draft = new Policy(shelf.current().version() + 1, document);
        Turned turned = new Turned();
        List<Fold> folds = olderThan(NEWEST, reader);
        while (!folds.isEmpty()) {
            for (Fold fold : folds) {
                IncidentState incident = incidents.read(fold.state());
                Policy own = shelf.at(incident.policyVersion());
                turned.look(incident, Verdicts.of(incident, own, now), Verdicts.of(incident, draft, now));
            }
            folds = olderThan(folds.getLast().id(), reader);
        }
        return turned.answer(reader.seesAll() ? Population.ALL : Population.VISIBLE);
    }

    private List<Fold> olderThan(UUID before, Reader reader) {
        return jdbc.sql(OLDER)
                .param("before", before)
                .params(reader.parameters())
                .query((row, number) -> new Fold(row.getObject("id", UUID.class), row.getString("state")))
                .list();
    }
}
