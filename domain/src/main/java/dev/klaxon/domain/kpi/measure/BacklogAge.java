package dev.klaxon.domain.kpi.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long an incident has been open since its declaration; what is just so many days old is not older. */
public enum BacklogAge {
    UP_TO_1D("0-1d", 1),
    UP_TO_3D("1-3d", 3),
    UP_TO_7D("3-7d", 7),
    UP_TO_14D("7-14d", 14),
    OVER_14D("over14d", null);

    private final String label;
    private final @Nullable Integer days;

    BacklogAge(String label, @Nullable Integer days) {
        this.label = label;
        this.days = days;
    }

    /** The form on the wire. */
    public String label() {
        return label;
    }

    /** How old at an instant what was declared before it is then. */
    public static BacklogAge of(Instant declaredAt, Instant at) {
        for (BacklogAge age : values()) {
            Instant earliest = age.earliest(at);
            if (earliest == null || !declaredAt.isBefore(earliest)) {
                return age;
            }
        }
        throw new IllegalStateException("The last age has no bound");
    }

    /** What was declared before that instant is {@link #OVER_14D} at the other. */
    public static Instant oldBefore(Instant at) {
        return Objects.requireNonNull(UP_TO_14D.earliest(at), "it has a bound");
    }

    /** The first declaration that is no older at that instant; null where it may be as old as it likes. */
    public @Nullable Instant earliest(Instant at) {
        return days == null ? null : at.minus(Duration.ofDays(days));
    }
}
