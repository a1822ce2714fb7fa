package dev.klaxon.domain.kpi.sum;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.joda.money.Money;

/** What an account pays in a year, as an incident tells it. */
public record AccountRevenue(Instant declaredAt, UUID incidentId, Money arr) {

    private static final Comparator<AccountRevenue> IN_ORDER =
            Comparator.comparing(AccountRevenue::declaredAt).thenComparing(AccountRevenue::incidentId);

    /** That of the later incident. */
    public AccountRevenue or(AccountRevenue other) {
        return IN_ORDER.compare(this, other) < 0 ? other : this;
    }
}
