-- Whose figures an incident has to do with: who commanded it, or owned an action that came of it.
CREATE TABLE kpi_person (
    incident_id uuid    NOT NULL,
    person_id   text    NOT NULL,
    commanded   boolean NOT NULL,
    PRIMARY KEY (incident_id, person_id)
);
CREATE INDEX kpi_person_person ON kpi_person USING hash (person_id);
