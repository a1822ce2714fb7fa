package dev.klaxon.query.kpi.pager;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.pager.RoleTime;
import dev.klaxon.domain.kpi.pager.Tenure;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who held a role in which incident, and for how long. No clock in it: how long a running one has lasted is said when
 * someone asks.
 */
@Component
final class LoadView implements View<WholeIncident> {

    /** Of the view. */
    static final String NAME = "load";

    private static final List<Table> TABLES =
            List.of(Table.of("kpi_tenure", "incident_id", "incident_id", "person_id", "began_at"));

    private final Histories histories;
    private final PolicyShelf policies;

    LoadView(Histories histories, PolicyShelf policies) {
        this.histories = histories;
        this.policies = policies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Folding<WholeIncident> folding() {
        return histories.incidents();
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Row> rows(Past<WholeIncident> past) {
        IncidentState incident = past.state().incident();
        return Tenure.of(incident).stream().map(tenure -> row(incident, tenure)).toList();
    }

    private Row row(IncidentState incident, Tenure tenure) {
        Instant to = tenure.to();
        RoleTime load = to == null
                ? null
                : RoleTime.between(
                        tenure.from(), to, policies.at(incident.policyVersion()).businessDays());
        return Row.of("kpi_tenure")
                .with("incident_id", incident.id())
                .with(
                        "severity",
                        incident.triage().finalSeverity().map(Severity::label).orElse(null))
                .with("services", incident.services())
                .with("drill", incident.declaration().event().drill())
                .with("counts", incident.counts())
                .with("policy_version", incident.policyVersion())
                .with("person_id", tenure.person().id())
                .with("person_name", tenure.person().name().value())
                .with("began_at", tenure.from())
                .with("ended_at", to)
                .with("seconds", load == null ? null : load.seconds())
                .with("after_hours_seconds", load == null ? null : load.afterHoursSeconds());
    }
}
