package dev.klaxon.domain.kpi.figure;

import dev.klaxon.domain.kpi.sum.CombinedSums;
import dev.klaxon.events.incident.CsatScale;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What many incidents did to customers.
 *
 * @param sentimentDelta the mean of the last less the first reading of an account in an incident
 * @param churnRiskDelta the share of accounts whose risk fell less the share of those whose risk rose
 * @param csat by scale
 */
public record PeopleFigure(Mean sentimentDelta, Mean churnRiskDelta, Map<CsatScale, Mean> csat) {

    public PeopleFigure {
        csat = Map.copyOf(csat);
    }

    /**
     * A mean over so many.
     *
     * @param value null over none
     */
    public record Mean(@Nullable Double value, long count) {

        static Mean of(long sum, long count) {
            return new Mean(count == 0 ? null : (double) sum / count, count);
        }
    }

    static PeopleFigure of(CombinedSums sums) {
        Map<CsatScale, Mean> csat = new EnumMap<>(CsatScale.class);
        for (CsatScale scale : CsatScale.values()) {
            csat.put(scale, mean(sums.csat(scale)));
        }
        return new PeopleFigure(mean(sums.sentiment()), mean(sums.churnRisk()), csat);
    }

    private static Mean mean(CombinedSums.Changes changes) {
        return Mean.of(changes.sum(), changes.count());
    }
}
