package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.UNVERIFIED_FACT;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.incident.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The facts that an update rests on. Restriction keeps unproven words inside; without it a claim may be cited too. */
final class CitedFacts {

    private final List<FactId> cited;
    private final String at;

    /**
     * Of one update.
     *
     * @param at JSON pointer to the update in its request
     */
    CitedFacts(List<FactId> cited, String at) {
        this.cited = cited;
        this.at = at;
    }

    /**
     * Each must be a fact of the incident.
     *
     * @throws CommandRejected {@code unverified-fact}
     */
    void requireKnown(IncidentState state) {
        require(fact -> state.work().fact(fact).isPresent(), "is no fact of this incident");
    }

    /**
     * There must be some, and each must be verified.
     *
     * @throws CommandRejected {@code unverified-fact}
     */
    void requireVerified(IncidentState state) {
        if (cited.isEmpty()) {
            throw new CommandRejected(
                    UNVERIFIED_FACT,
                    "While %s is restricted an update that goes outside must cite facts, all verified"
                            .formatted(state.reference()));
        }
        require(fact -> state.work().verificationOf(fact).isPresent(), "is not verified");
    }

    private void require(Predicate<FactId> test, String otherwise) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < cited.size(); i++) {
            if (!test.test(cited.get(i))) {
                faults.add(new FieldError("%s/factIds/%d".formatted(at, i), otherwise));
            }
        }
        if (!faults.isEmpty()) {
            throw CommandRejected.faulty(UNVERIFIED_FACT, "The update cites what is not proven", faults);
        }
    }
}
