package dev.klaxon.query.kpi;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stretch of the calendar in UTC. */
enum Bucket {
    DAY {
        @Override
        LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusDays(1);
        }
    },
    /** From Monday on. */
    WEEK {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    MONTH {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate after(LocalDate start) {
            return start.plusMonths(1);
        }
    };

    private static final int MOST = 400;

    abstract LocalDate startOf(LocalDate day);

    abstract LocalDate after(LocalDate start);

    /**
     * Cuts a period; its ends may fall into the middle of the first and the last one.
     *
     * @throws CommandRejected {@code series-too-long}
     */
    List<Period> cut(Period period) {
        List<Period> buckets = new ArrayList<>();
        LocalDate start = startOf(LocalDate.ofInstant(period.from(), ZoneOffset.UTC));
        for (Instant from = period.from(); from.isBefore(period.to()); ) {
            if (buckets.size() == MOST) {
                throw new CommandRejected(
                        Code.SERIES_TOO_LONG, "The period has more than %d buckets of a %s".formatted(MOST, this));
            }
            start = after(start);
            Instant next = start.atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant to = next.isBefore(period.to()) ? next : period.to();
            buckets.add(new Period(from, to));
            from = to;
        }
        return buckets;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
