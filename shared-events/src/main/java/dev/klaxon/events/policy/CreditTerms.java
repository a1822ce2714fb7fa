package dev.klaxon.events.policy;

import java.util.List;

/**
 * What accounts are offered for the time in which they were hit.
 *
 * @param tiers the accounts that it is meant for; all whose tier stands nowhere else where empty
 * @param bands shortest impact first
 */
public record CreditTerms(List<String> tiers, List<CreditBand> bands) {

    public CreditTerms {
        tiers = List.copyOf(tiers);
        bands = List.copyOf(bands);
    }
}
