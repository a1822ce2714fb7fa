package dev.klaxon.query.incident;

import dev.klaxon.query.views.View;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the incident view: what each incident is, what it owes and what was learnt from it. */
@Configuration(proxyBeanMethods = false)
public class IncidentView {

    /** Of the view and of its processor. */
    public static final String NAME = "incidents";

    @Bean
    View viewOfIncidents() {
        return new View(
                NAME,
                List.of(
                        new View.Table("incident", "id"),
                        new View.Table("kpi_driver", "incident_id"),
                        new View.Table("kpi_person", "incident_id, person_id"),
                        new View.Table("kpi_tenure", "incident_id, person_id, began_at"),
                        new View.Table("postmortem", "id"),
                        new View.Table("postmortem_action", "postmortem_id, id"),
                        new View.Table("promise", "incident_id, window_id")));
    }
}
