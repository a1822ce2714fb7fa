-- Folds have another form from here on: they and their lines are told anew from the first event.
DELETE FROM write.token WHERE processor_name IN ('incidents', 'timeline');
TRUNCATE read.incident;

-- Which known issues an incident was recognised as, and of which other it is a part.
ALTER TABLE read.incident ADD COLUMN known_issues uuid[] NOT NULL DEFAULT '{}', ADD COLUMN merged_into uuid;
CREATE INDEX incident_known_issues ON read.incident USING gin (known_issues);
CREATE INDEX incident_parts ON read.incident (merged_into) WHERE merged_into IS NOT NULL;
