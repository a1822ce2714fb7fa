package dev.klaxon.domain.incident;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.RestrictionLifted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may know of it, and whom the law says to tell. */
public record Discretion(History<IncidentEvent> told) {

    public boolean isRestricted() {
        return lastTurn()
                .filter(turn -> turn.event() instanceof IncidentRestricted)
                .isPresent();
    }

    /** The last restriction or its end. */
    public Optional<Filed<IncidentEvent>> lastTurn() {
        return told.where(event -> event instanceof IncidentRestricted || event instanceof RestrictionLifted)
                .last();
    }

    /** When a restriction was lifted last. */
    public Optional<Instant> lastLifted() {
        return told.of(RestrictionLifted.class).last().map(Filed::at);
    }

    /** Those who were named, beside the declarer and whoever holds a role. */
    public List<Person> readers() {
        return told.of(ReaderAdded.class)
                .events()
                .map(ReaderAdded::reader)
                .distinct()
                .toList();
    }

    public boolean isReader(String personId) {
        return readers().stream().anyMatch(person -> person.id().equals(personId));
    }

    public History<RegulatoryDeadlineSet> deadlines() {
        return told.of(RegulatoryDeadlineSet.class);
    }

    public Optional<Filed<RegulatoryDeadlineSet>> deadline(DeadlineId id) {
        return deadlines().first(set -> set.deadlineId().equals(id));
    }

    /** When and how a deadline was met, if it was. */
    public Optional<Filed<RegulatoryDeadlineMet>> met(DeadlineId id) {
        return told.of(RegulatoryDeadlineMet.class)
                .first(met -> met.deadlineId().equals(id));
    }
}
