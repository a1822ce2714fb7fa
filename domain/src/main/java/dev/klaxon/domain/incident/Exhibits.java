package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** All holds that were ever placed. */
    public History<EvidenceHoldPlaced> placed() {
        return told.of(EvidenceHoldPlaced.class);
    }

    /** When and why a hold was lifted, if it was. */
    public Optional<Filed<EvidenceHoldLifted>> lifting(HoldId id) {
        return told.of(EvidenceHoldLifted.class).first(lifted -> lifted.holdId().equals(id));
    }

    /** The holds that stand. */
    public History<EvidenceHoldPlaced> holds() {
        return placed().where(placed -> lifting(placed.holdId()).isEmpty());
    }

    /**
     * The ids of the events that attached what is destroyed: redacted while nothing was held, or redacted before the
     * last hold was lifted. What is held again later does not come back.
     */
    public Set<UUID> destroyed() {
        if (told.of(EvidenceRedacted.class).isEmpty()) {
            return Set.of();
        }
        Set<HoldId> held = new HashSet<>();
        Set<EvidenceId> sealed = new HashSet<>();
        Set<EvidenceId> destroyed = new HashSet<>();
        // as recorded: what is destroyed cannot depend on what is told late of the time before
        told.entries().stream()
                .sorted(Comparator.comparingLong(entry -> entry.order().sequence()))
                .map(Filed::event)
                .forEach(event -> {
                    switch (event) {
                        case EvidenceHoldPlaced e -> held.add(e.holdId());
                        case EvidenceHoldLifted e -> held.remove(e.holdId());
                        case EvidenceRedacted e -> sealed.add(e.evidenceId());
                        default -> {}
                    }
                    if (held.isEmpty()) {
                        destroyed.addAll(sealed);
                        sealed.clear();
                    }
                });
        return evidence().entries().stream()
                .filter(entry -> destroyed.contains(entry.event().evidenceId()))
                .map(Filed::eventId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether bytes were announced by their hash alone and have not come. */
    public boolean isAwaited(EvidenceAttached attached) {
        return attached.text() == null
                && attached.uri() == null
                && attached.sha256() != null
                && content(attached.evidenceId()).isEmpty();
    }
}
