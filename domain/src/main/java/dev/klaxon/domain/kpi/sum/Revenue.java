package dev.klaxon.domain.kpi.sum;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.joda.money.Money;

/** What an account pays in a year, as an incident tells it. */
public record Revenue(Instant declaredAt, UUID incidentId, Money arr) {

    private static final Comparator<Revenue> IN_ORDER =
            Comparator.comparing(Revenue::declaredAt).thenComparing(Revenue::incidentId);

    /** That of the later incident. */
    public Revenue or(Revenue other) {
        return IN_ORDER.compare(this, other) < 0 ? other : this;
    }
}
