package dev.klaxon.corpora.fieldnotes;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Minutes that a source states, and what its stamps give.
 *
 * @param readings one for each beginning that the incident has
 */
record Stated(String incident, long minutes, List<Reading> readings) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> BEGINNINGS = List.of("startedAt", "detectedAt", "declaredAt");
    private static final int[][] WORKING_HOURS = {{9, 17}, {10, 17}, {9, 18}, {8, 18}, {10, 18}};

    /**
     * Minutes from one stamp to the end.
     *
     * @param working by working hours, one entry for each that are usual
     */
    record Reading(String from, long wallClock, List<Long> working) {}

    static Stated of(String incident, long minutes, JsonNode stamps, boolean repair) {
        boolean repaired = repair && stamps.path("mitigatedAt").isString();
        Instant end = Instant.parse(
                stamps.path(repaired ? "mitigatedAt" : "resolvedAt").asString());
        List<Reading> readings = new ArrayList<>();
        for (String from : BEGINNINGS) {
            if (stamps.path(from).isString()) {
                readings.add(reading(from, Instant.parse(stamps.path(from).asString()), end));
            }
        }
        return new Stated(incident, minutes, readings);
    }

    private static Reading reading(String from, Instant begin, Instant end) {
        List<Long> working = new ArrayList<>();
        for (int[] hours : WORKING_HOURS) {
            working.add(working(begin.atZone(LONDON), end.atZone(LONDON), hours[0], hours[1]));
        }
        return new Reading(from, Duration.between(begin, end).toMinutes(), working);
    }

    private static long working(ZonedDateTime begin, ZonedDateTime end, int opens, int closes) {
        long minutes = 0;
        for (LocalDate day = begin.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                ZonedDateTime from = later(begin, day.atTime(opens, 0).atZone(LONDON));
                ZonedDateTime to = earlier(end, day.atTime(closes, 0).atZone(LONDON));
                minutes += Math.max(0, Duration.between(from, to).toMinutes());
            }
        }
        return minutes;
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    boolean fitsWallClock() {
        return readings.stream().anyMatch(reading -> reading.wallClock() == minutes);
    }

    boolean fitsFrom(String stamp) {
        return readings.stream().anyMatch(reading -> reading.from().equals(stamp) && reading.wallClock() == minutes);
    }

    boolean fitsWorkingHours() {
        return readings.stream().anyMatch(reading -> reading.working().contains(minutes));
    }

    /** What the wall clock says. */
    String wallClock() {
        return String.join(
                ", ",
                readings.stream()
                        .map(reading -> "%d from `%s`".formatted(reading.wallClock(), reading.from()))
                        .toList());
    }
}
