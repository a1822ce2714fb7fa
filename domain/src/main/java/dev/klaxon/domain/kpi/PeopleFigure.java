package dev.klaxon.domain.kpi;

import dev.klaxon.domain.kpi.Voices.Rating;
import dev.klaxon.domain.kpi.Voices.Shift;
import dev.klaxon.events.incident.CsatScale;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
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

    static PeopleFigure of(Collection<IncidentFigures> incidents) {
        List<Voices> voices = incidents.stream().map(IncidentFigures::voices).toList();
        List<Shift> sentiment =
                voices.stream().flatMap(each -> each.sentiment().stream()).toList();
        List<Shift> churnRisk =
                voices.stream().flatMap(each -> each.churnRisk().stream()).toList();
        Map<CsatScale, Mean> csat = new EnumMap<>(CsatScale.class);
        for (CsatScale scale : CsatScale.values()) {
            List<Rating> ratings = voices.stream()
                    .flatMap(each -> each.csat().stream())
                    .filter(rating -> rating.scale() == scale)
                    .toList();
            csat.put(scale, Mean.of(ratings.stream().mapToLong(Rating::score).sum(), ratings.size()));
        }
        return new PeopleFigure(
                Mean.of(sentiment.stream().mapToLong(Shift::change).sum(), sentiment.size()),
                Mean.of(
                        churnRisk.stream()
                                .mapToLong(shift -> -Integer.signum(shift.change()))
                                .sum(),
                        churnRisk.size()),
                csat);
    }
}
