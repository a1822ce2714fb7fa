package dev.klaxon.domain.kpi.sum;

import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.CsatScale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each of the plain numbers of a subtotal stands. */
final class CountIndex {

    static final int INCIDENTS;
    static final int MERGED;
    static final int CANCELLED;
    static final int SENTIMENT;
    static final int CHURN_RISK;

    /** What stands where. */
    static final List<String> NAMES;

    /** How many there are. */
    static final int COUNT;

    private static final Map<CsatScale, Integer> CSAT = new EnumMap<>(CsatScale.class);
    private static final Map<CadenceLine, Integer> CADENCE = new EnumMap<>(CadenceLine.class);
    private static final Map<RateKey, Integer> RATES = new EnumMap<>(RateKey.class);

    static {
        List<String> names = new ArrayList<>();
        INCIDENTS = add(names, "incidents", "");
        MERGED = add(names, "merged", "");
        CANCELLED = add(names, "cancelled", "");
        SENTIMENT = add(names, "sentiment", " sum", " count");
        CHURN_RISK = add(names, "churnRisk", " sum", " count");
        for (CsatScale scale : CsatScale.values()) {
            CSAT.put(scale, add(names, scale.name(), " sum", " count"));
        }
        for (CadenceLine line : CadenceLine.values()) {
            CADENCE.put(
                    line,
                    add(
                            names,
                            line.name(),
                            " target hits",
                            " target misses",
                            " limit hits",
                            " limit misses",
                            " without miss",
                            " counting"));
        }
        for (RateKey key : RateKey.values()) {
            RATES.put(key, add(names, key.name(), " numerator", " denominator"));
        }
        NAMES = List.copyOf(names);
        COUNT = names.size();
    }

    private CountIndex() {}

    /** The place of the first of what is counted of one thing. */
    private static int add(List<String> names, String of, String... counted) {
        int first = names.size();
        for (String each : counted) {
            names.add(of + each);
        }
        return first;
    }

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
