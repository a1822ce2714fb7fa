package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.SentimentRecorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the affected accounts of one incident said and how it moved them.
 *
 * @param sentiment one entry an account that has a reading
 * @param churnRisk one entry an account that has a reading; above zero where the risk rose
 */
public record CustomerFeedback(List<Delta> sentiment, List<Delta> churnRisk, List<Rating> csat) {

    public CustomerFeedback {
        sentiment = List.copyOf(sentiment);
        churnRisk = List.copyOf(churnRisk);
        csat = List.copyOf(csat);
    }

    /** The last reading of an account less its first; one reading alone moves nothing. */
    public record Delta(String accountId, int change, List<UUID> eventIds) {

        public Delta {
            eventIds = List.copyOf(eventIds);
        }
    }

    /** An answer to a survey. */
    public record Rating(@Nullable String accountId, CsatScale scale, int score, UUID eventId) {}

    static CustomerFeedback of(IncidentState state) {
        Readings sentiment = new Readings();
        for (Filed<SentimentRecorded> entry : state.commerce().sentiments().entries()) {
            sentiment.add(state, entry.event().accountId(), entry.event().sentiment(), entry.eventId());
        }
        Readings churnRisk = new Readings();
        for (Filed<ChurnRiskRecorded> entry : state.commerce().churnRisks().entries()) {
            Integer risk =
                    entry.event().risk() == null ? null : rank(entry.event().risk());
            churnRisk.add(state, entry.event().accountId(), risk, entry.eventId());
        }
        List<Rating> csat = new ArrayList<>();
        for (Filed<CsatRecorded> entry : state.commerce().csats().entries()) {
            Integer score = entry.event().score();
            CsatScale scale = entry.event().scale();
            if (score != null && scale != null) {
                csat.add(new Rating(entry.event().accountId(), scale, score, entry.eventId()));
            }
        }
        return new CustomerFeedback(sentiment.deltas(), churnRisk.deltas(), csat);
    }

    private static int rank(ChurnRisk risk) {
        return switch (risk) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
        };
    }

    private static final class Readings {

        private final Map<String, List<Integer>> values = new LinkedHashMap<>();
        private final Map<String, List<UUID>> ids = new LinkedHashMap<>();

        void add(IncidentState state, @Nullable String accountId, @Nullable Integer value, UUID eventId) {
            if (accountId != null && value != null && state.everAffected(accountId)) {
                values.computeIfAbsent(accountId, key -> new ArrayList<>()).add(value);
                ids.computeIfAbsent(accountId, key -> new ArrayList<>()).add(eventId);
            }
        }

        List<Delta> deltas() {
            List<Delta> deltas = new ArrayList<>();
            values.forEach((accountId, read) -> deltas.add(
                    new Delta(accountId, read.getLast() - read.getFirst(), ids.getOrDefault(accountId, List.of()))));
            return deltas;
        }
    }
}
