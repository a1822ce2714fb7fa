-- Whoever works on an incident has it until then, outside of any transaction; where a node dies, the time runs out.
ALTER TABLE write.watched ADD COLUMN leased_until timestamptz;
CREATE INDEX watched_leased ON write.watched (leased_until) WHERE leased_until IS NOT NULL;

-- Since when a promise is known now follows from the events: what stood here is reckoned anew.
DELETE FROM write.promise;
ALTER TABLE write.promise ADD COLUMN promise text NOT NULL;
UPDATE write.watched SET stale = true, fires_at = NULL;
