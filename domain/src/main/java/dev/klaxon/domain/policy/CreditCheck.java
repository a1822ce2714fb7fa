package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.CreditBand;
import dev.klaxon.events.policy.PolicyDocument.CreditTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether the terms of credit say one thing of each account and each length. */
final class CreditCheck {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private CreditCheck() {}

    static void credits(List<CreditTerms> terms, Faults faults) {
        long forAll = terms.stream().filter(entry -> entry.tiers().isEmpty()).count();
        faults.when(forAll != 1, "/credits", "one entry must be without tiers, for all accounts that no other names");
        List<String> named = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String at = "/credits/" + i;
            List<String> tiers = terms.get(i).tiers();
            for (int j = 0; j < tiers.size(); j++) {
                faults.written(at + "/tiers/" + j, tiers.get(j));
                faults.when(named.contains(tiers.get(j)), at + "/tiers/" + j, "is named already");
                named.add(tiers.get(j));
            }
            bands(terms.get(i).bands(), at + "/bands", faults);
        }
    }

    private static void bands(List<CreditBand> bands, String at, Faults faults) {
        faults.when(
                bands.isEmpty() || bands.getLast().upToMinutes() != null,
                at,
                "the last band must be open, else a long impact has no credit");
        for (int i = 0; i < bands.size(); i++) {
            CreditBand band = bands.get(i);
            Integer upTo = band.upToMinutes();
            Integer before = i == 0 ? null : bands.get(i - 1).upToMinutes();
            String limit = at + "/" + i + "/upToMinutes";
            faults.when(upTo == null && i < bands.size() - 1, limit, "only the last band is open");
            faults.minutes(limit, upTo);
            if (upTo != null && before != null && upTo <= before) {
                faults.add(limit, "must be above the %d of the band before".formatted(before));
            }
            String percent = at + "/" + i + "/percent";
            faults.when(band.percent().signum() < 0, percent, "must not be negative");
            faults.when(band.percent().compareTo(MOST) > 0, percent, "must be at most 100");
            faults.when(
                    i > 0 && band.percent().compareTo(bands.get(i - 1).percent()) < 0,
                    percent,
                    "is less than for a shorter impact");
        }
    }
}
