package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationStarted;
import java.util.Optional;
import java.util.stream.Stream;

/** What was tried, decided and shown. */
public record Work(
        History<DecisionRecorded> decisions,
        History<MitigationStarted> mitigations,
        History<MitigationEnded> outcomes,
        History<EvidenceAttached> evidence,
        History<EvidenceHoldPlaced> holds) {

    static final Work EMPTY =
            new Work(History.empty(), History.empty(), History.empty(), History.empty(), History.empty());

    public Optional<Filed<MitigationStarted>> mitigation(MitigationId id) {
        return mitigations.entries().stream()
                .filter(entry -> entry.event().mitigationId().equals(id))
                .findFirst();
    }

    /** How a mitigation ended, if it did. */
    public Optional<Filed<MitigationEnded>> outcomeOf(MitigationId id) {
        return outcomes.entries().stream()
                .filter(entry -> entry.event().mitigationId().equals(id))
                .findFirst();
    }

    /** Mitigations that have no outcome yet. */
    public Stream<MitigationStarted> running() {
        return mitigations
                .events()
                .filter(started -> outcomeOf(started.mitigationId()).isEmpty());
    }

    Work decided(Filed<DecisionRecorded> entry) {
        return new Work(decisions.file(entry), mitigations, outcomes, evidence, holds);
    }

    Work started(Filed<MitigationStarted> entry) {
        return new Work(decisions, mitigations.file(entry), outcomes, evidence, holds);
    }

    Work ended(Filed<MitigationEnded> entry) {
        return new Work(decisions, mitigations, outcomes.file(entry), evidence, holds);
    }

    Work attached(Filed<EvidenceAttached> entry) {
        return new Work(decisions, mitigations, outcomes, evidence.file(entry), holds);
    }

    Work held(Filed<EvidenceHoldPlaced> entry) {
        return new Work(decisions, mitigations, outcomes, evidence, holds.file(entry));
    }
}
