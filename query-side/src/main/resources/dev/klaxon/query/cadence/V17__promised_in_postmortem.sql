-- The fold of each post-mortem as the incident view has read it; what was promised in it is owed by the incident.
CREATE TABLE read.promised_in_postmortem (
    incident_id uuid PRIMARY KEY,
    state       text NOT NULL
);

-- Incidents that are there already owe what was promised, and actions say since when they are due: both are read anew.
TRUNCATE read.incident, read.promise, read.postmortem, read.postmortem_action;
DELETE FROM write.token WHERE processor_name IN ('incidents', 'postmortems');
