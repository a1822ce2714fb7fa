-- A line reads as it does after its corrections: these are the events that correct it.
TRUNCATE read.timeline;
ALTER TABLE read.timeline ADD COLUMN corrections uuid[] NOT NULL DEFAULT '{}';
