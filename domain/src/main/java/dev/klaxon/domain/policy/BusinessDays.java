package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.Calendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Set;

/** Which days and hours business is done, in the policy's zone. */
public final class BusinessDays {

    private final ZoneId zone;
    private final Set<DayOfWeek> workdays;
    private final Set<LocalDate> holidays;
    private final LocalTime opensAt;
    private final LocalTime closesAt;

    BusinessDays(Calendar calendar) {
        zone = ZoneId.of(calendar.zone());
        workdays = EnumSet.noneOf(DayOfWeek.class);
        workdays.addAll(calendar.workdays());
        if (workdays.isEmpty()) {
            workdays.addAll(EnumSet.allOf(DayOfWeek.class));
        }
        holidays = Set.copyOf(calendar.holidays());
        opensAt = calendar.opensAt();
        closesAt = calendar.closesAt();
    }

    /** The zone in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The day on which an instant falls in the policy's zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public boolean isBusinessDay(LocalDate day) {
        return workdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Whether an instant falls into office hours; the closing minute is after hours. */
    public boolean isOfficeHours(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        LocalTime time = local.toLocalTime();
        return isBusinessDay(local.toLocalDate()) && !time.isBefore(opensAt) && time.isBefore(closesAt);
    }

    /** How much of the time from one instant to another falls into office hours. */
    public Duration officeTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Instant at = from; at.isBefore(to); ) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            Instant end = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
            ZoneOffset offset = zone.getRules().getOffset(at);
            sum = sum.plus(officeTime(LocalDateTime.ofInstant(at, offset), LocalDateTime.ofInstant(end, offset)));
            at = end;
        }
        return sum;
    }

    /** The same while no clock is changed. */
    private Duration officeTime(LocalDateTime from, LocalDateTime to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                LocalDateTime opens = day.atTime(opensAt).isBefore(from) ? from : day.atTime(opensAt);
                LocalDateTime closes = day.atTime(closesAt).isAfter(to) ? to : day.atTime(closesAt);
                sum = opens.isBefore(closes) ? sum.plus(Duration.between(opens, closes)) : sum;
            }
        }
        return sum;
    }

    /**
     * The end of the nth business day after the day of an instant: the midnight that follows it. The day of the instant
     * itself never counts. What is done at the end is done in time, as with every due time.
     *
     * @param days 0 is the end of the day itself, whatever day it is
     */
    public Instant endOfDay(Instant instant, int days) {
        LocalDate day = dayOf(instant);
        for (int left = days; left > 0; left--) {
            day = nextAfter(day);
        }
        return endOf(day);
    }

    /** The end of a day: the midnight that follows it. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
