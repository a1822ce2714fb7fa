package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonValue;

/** From the worst to the best score that a survey knows. */
public enum CsatScale {
    ONE_TO_FIVE("1-5", 1, 5),
    ZERO_TO_TEN("0-10", 0, 10);

    private final String label;
    private final int lowest;
    private final int highest;

    CsatScale(String label, int lowest, int highest) {
        this.label = label;
        this.lowest = lowest;
        this.highest = highest;
    }

    @JsonValue
    public String label() {
        return label;
    }

    /** Whether the scale has such a score. */
    public boolean holds(int score) {
        return score >= lowest && score <= highest;
    }

    @Override
    public String toString() {
        return label;
    }
}
