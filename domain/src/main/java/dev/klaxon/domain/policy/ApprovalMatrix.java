package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.ApprovalBand;
import java.util.List;
import org.joda.money.Money;

/** Who approves how much: bands of the credits summed for one account and incident. */
public final class ApprovalMatrix {

    private static final ApprovalNeed STRICTEST = new ApprovalNeed(List.of(), 2, true);

    private final List<ApprovalBand> bands;

    ApprovalMatrix(List<ApprovalBand> bands) {
        this.bands = bands;
    }

    /**
     * What the sum needs. A sum at the end of a band is still in it; beyond the last band the last one counts.
     *
     * @param sum of all credits of the account in the incident, the proposed one included
     */
    public ApprovalNeed need(Money sum) {
        return bands.stream()
                .filter(band -> holds(band, sum))
                .findFirst()
                .or(() -> bands.reversed().stream().findFirst())
                .map(ApprovalMatrix::need)
                .orElse(STRICTEST);
    }

    /** What a remedy without a sum needs: as much as the smallest credit. */
    public ApprovalNeed needWithoutSum() {
        return bands.stream().findFirst().map(ApprovalMatrix::need).orElse(STRICTEST);
    }

    private static ApprovalNeed need(ApprovalBand band) {
        return new ApprovalNeed(band.approvers(), band.count(), band.financeAmongThem());
    }

    private static boolean holds(ApprovalBand band, Money sum) {
        return band.upTo() == null || sum.getAmount().compareTo(band.upTo()) <= 0;
    }
}
