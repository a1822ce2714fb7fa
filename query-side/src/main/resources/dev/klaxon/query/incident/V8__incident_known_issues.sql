-- Which known issues an incident was recognised as.
ALTER TABLE read.incident ADD COLUMN known_issues uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX incident_known_issues ON read.incident USING gin (known_issues);
