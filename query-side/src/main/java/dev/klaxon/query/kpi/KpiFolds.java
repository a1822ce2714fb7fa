package dev.klaxon.query.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.IncidentFigures;
import dev.klaxon.domain.kpi.Learning;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.query.incident.IncidentTable;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every incident that a reader may see adds to the figures. */
@Component
class KpiFolds {

    private static final String ALL = "SELECT state FROM read.incident WHERE " + Reader.CONDITION + " ORDER BY id";

    private final JdbcClient jdbc;
    private final IncidentTable incidents;
    private final PolicyShelf policies;

    KpiFolds(JdbcClient jdbc, IncidentTable incidents, PolicyShelf policies) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.policies = policies;
    }

    /**
     * All of them, whatever their period.
     *
     * @param judge in place of the version in force when each was declared
     */
    List<IncidentFigures> of(Reader reader, @Nullable Policy judge, Instant now) {
        return jdbc.sql(ALL)
                .params(reader.parameters())
                .query((row, number) -> figures(incidents.read(row.getString(1)), judge, now))
                .list();
    }

    private IncidentFigures figures(IncidentState incident, @Nullable Policy judge, Instant now) {
        Policy policy = judge == null ? policies.at(incident.policyVersion()) : judge;
        return IncidentFigures.of(incident, policy, Learning.NONE, now);
    }
}
