package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.Optional;

/** What shows that things are as they are said to be. */
public record Exhibits(History<IncidentEvent> told) {

    /** All that was attached. */
    public History<EvidenceAttached> evidence() {
        return told.of(EvidenceAttached.class);
    }

    public Optional<Filed<EvidenceAttached>> evidence(EvidenceId id) {
        return evidence().first(attached -> attached.evidenceId().equals(id));
    }

    /** What counts: all but those whose bytes were announced and have not come. */
    public History<EvidenceAttached> counting() {
        return evidence().where(attached -> !isAwaited(attached));
    }

    /** The bytes of a piece of evidence, once they are stored. */
    public Optional<Filed<EvidenceContentStored>> content(EvidenceId id) {
        return told.of(EvidenceContentStored.class)
                .first(stored -> stored.evidenceId().equals(id));
    }

    public Optional<Filed<EvidenceRedacted>> redaction(EvidenceId id) {
        return told.of(EvidenceRedacted.class)
                .first(redacted -> redacted.evidenceId().equals(id));
    }

    public Optional<Filed<EvidenceHoldPlaced>> hold(HoldId id) {
        return told.of(EvidenceHoldPlaced.class).first(placed -> placed.holdId().equals(id));
    }

    /** The holds that stand. */
    public History<EvidenceHoldPlaced> holds() {
        return told.of(EvidenceHoldPlaced.class)
                .where(placed -> told.of(EvidenceHoldLifted.class)
                        .first(lifted -> lifted.holdId().equals(placed.holdId()))
                        .isEmpty());
    }

    /** Whether bytes were announced by their hash alone and have not come. */
    public boolean isAwaited(EvidenceAttached attached) {
        return attached.text() == null
                && attached.uri() == null
                && attached.sha256() != null
                && content(attached.evidenceId()).isEmpty();
    }
}
