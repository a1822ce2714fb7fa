package dev.klaxon.domain.policy;

import static dev.klaxon.domain.refusal.Code.RATIONALE_MISSING;
import static dev.klaxon.domain.refusal.WarningCode.IMPACT_UNKNOWN;
import static dev.klaxon.events.incident.Certainty.FINAL;
import static dev.klaxon.events.incident.Certainty.PROVISIONAL;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an incident gets a severity: the stated one, else the matrix's, else a provisional one on the safe side. */
public final class TriageRules {

    private final SeverityMatrix matrix;
    private final Severity provisional;

    TriageRules(SeverityMatrix matrix, Severity provisional) {
        this.matrix = matrix;
        this.provisional = provisional;
    }

    /**
     * The severity with which an incident begins.
     *
     * @param stated by the person who declares
     * @throws CommandRejected {@code rationale-missing}, as {@link #requireRationale} says
     */
    public FirstSeverity first(Impact impact, @Nullable Severity stated, @Nullable Text rationale) {
        Severity recommended = matrix.recommend(impact).orElse(null);
        if (stated != null) {
            requireRationale(stated, impact, rationale);
            return new FirstSeverity(stated, recommended, FINAL, List.of());
        }
        if (recommended != null) {
            return new FirstSeverity(recommended, recommended, FINAL, List.of());
        }
        return new FirstSeverity(provisional, null, PROVISIONAL, List.of(impactUnknown()));
    }

    /**
     * Demands a reason for a severity that is not the recommended one. Where the impact says nothing there is no
     * recommendation to differ from.
     *
     * @throws CommandRejected {@code rationale-missing}
     */
    public void requireRationale(Severity chosen, Impact impact, @Nullable Text rationale) {
        Optional<Severity> recommended = matrix.recommend(impact);
        if (recommended.isPresent() && recommended.get() != chosen && isBlank(rationale)) {
            throw new CommandRejected(
                    RATIONALE_MISSING,
                    "The policy recommends %s for this impact; say why it is %s".formatted(recommended.get(), chosen));
        }
    }

    private Warning impactUnknown() {
        return new Warning(
                IMPACT_UNKNOWN,
                "Neither impact nor severity is stated: %s for now, until the impact is assessed"
                        .formatted(provisional));
    }

    private static boolean isBlank(@Nullable Text text) {
        return text == null || text.value() == null || text.value().isBlank();
    }
}
