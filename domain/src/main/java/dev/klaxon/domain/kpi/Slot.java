package dev.klaxon.domain.kpi;

import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.CsatScale;
import java.util.EnumMap;
import java.util.Map;

/** Where each of the plain numbers of a tally stands. */
final class Slot {

    static final int INCIDENTS = 0;
    static final int MERGED = 1;
    static final int CANCELLED = 2;
    static final int SENTIMENT = 3;
    static final int CHURN_RISK = 5;

    private static final Map<CsatScale, Integer> CSAT = new EnumMap<>(CsatScale.class);
    private static final Map<CadenceLine, Integer> CADENCE = new EnumMap<>(CadenceLine.class);
    private static final Map<RateKey, Integer> RATES = new EnumMap<>(RateKey.class);

    /** How many there are. */
    static final int COUNT;

    static {
        int next = 7;
        for (CsatScale scale : CsatScale.values()) {
            CSAT.put(scale, next);
            next += 2;
        }
        for (CadenceLine line : CadenceLine.values()) {
            CADENCE.put(line, next);
            next += 6;
        }
        for (RateKey key : RateKey.values()) {
            RATES.put(key, next);
            next += 2;
        }
        COUNT = next;
    }

    private Slot() {}

    /** The first of two: the sum and how many were summed. */
    static int of(CsatScale scale) {
        return CSAT.getOrDefault(scale, COUNT);
    }

    /** The first of six: hits and misses by target and by limit, incidents without a miss, incidents that count. */
    static int of(CadenceLine line) {
        return CADENCE.getOrDefault(line, COUNT);
    }

    /** The first of two: numerator and denominator. */
    static int of(RateKey key) {
        return RATES.getOrDefault(key, COUNT);
    }
}
