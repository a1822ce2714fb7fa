-- Post-mortems belong to the view of incidents; what they promise is owed by the incident. All of it is read anew.
TRUNCATE read.kpi_sum, read.kpi_part, read.kpi_incident, read.kpi_driver, read.kpi_tenure, read.kpi_person;
TRUNCATE read.incident, read.promise, read.postmortem, read.postmortem_action;
DELETE FROM write.token WHERE processor_name IN ('incidents', 'postmortems');
