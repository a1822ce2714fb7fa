package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.Calendar;
import java.time.ZoneId;

/** Whether the calendar has days on which business is done. */
final class CalendarCheck {

    private CalendarCheck() {}

    static void calendar(Calendar calendar, Faults faults) {
        faults.when(
                !ZoneId.getAvailableZoneIds().contains(calendar.zone()),
                "/calendar/zone",
                "'%s' is no IANA time zone".formatted(calendar.zone()));
        faults.when(calendar.workdays().isEmpty(), "/calendar/workdays", "must name a day");
        faults.distinct("/calendar/workdays", calendar.workdays());
        faults.distinct("/calendar/holidays", calendar.holidays());
        faults.when(
                !calendar.opensAt().isBefore(calendar.closesAt()), "/calendar/closesAt", "must be later than opensAt");
    }
}
