package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.incident.EvidenceId;
import java.util.ArrayList;
import java.util.List;

/** Evidence that a command names must be attached to its incident. */
public final class KnownEvidence {

    /** How much of it one command names. */
    public static final int MOST = 100;

    private KnownEvidence() {}

    /**
     * Looks for each of them.
     *
     * @throws CommandRejected {@code invalid-value}, pointing at those that are not attached
     */
    public static void require(List<EvidenceId> named, IncidentState state) {
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (state.exhibits().evidence(named.get(i)).isEmpty()) {
                unknown.add(new FieldError("/evidenceIds/" + i, "is no evidence of this incident"));
            }
        }
        if (!unknown.isEmpty()) {
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, "Some of the evidence is not attached to this incident", unknown);
        }
    }
}
