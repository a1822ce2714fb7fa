package dev.klaxon.recount;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every figure of a history, by plain loops over its events. */
public final class Recount {

    static final List<String> DURATIONS = List.of(
            "timeToDetect",
            "timeToDeclare",
            "timeToAcknowledge",
            "timeToFirstUpdate",
            "timeToInitialDiagnosis",
            "timeToMitigation",
            "timeToResolution",
            "timeToConfirmation",
            "timeToRestore",
            "timeToTicket");
    static final List<String> SEVERITIES = List.of("SEV-0", "SEV-1", "SEV-2", "SEV-3", "all");

    private final Map<String, @Nullable Object> figures = new TreeMap<>();
    private final Instant now;
    private final Wanted wanted;
    private final List<Recounted> all;
    private final List<Recounted> reported;

    private Recount(Reading reading, Wanted wanted) {
        this.now = reading.now;
        this.wanted = wanted;
        this.all = reading.corrected;
        this.reported = reading.reported;
        counts();
        for (String duration : DURATIONS) {
            for (String severity : SEVERITIES) {
                duration(duration, severity);
            }
        }
        line("EXTERNAL", true);
        line("EXECUTIVE", false);
        new RateRecount(all, wanted, now, this::isIn).into(figures);
        new PeopleRecount(counted()).into(figures);
    }

    /** The figures of a question, each under a path of words. */
    public static Map<String, @Nullable Object> of(Reading reading, Wanted wanted) {
        return new Recount(reading, wanted).figures;
    }

    /** A history that was read once, so that several questions can be asked of it. */
    public static final class Reading {

        private final Instant now;
        private final List<Recounted> corrected = new ArrayList<>();
        private final List<Recounted> reported = new ArrayList<>();

        public Reading(History history) {
            now = history.now();
            for (History.Incident incident : history.incidents()) {
                corrected.add(new Recounted(incident, true));
                reported.add(new Recounted(incident, false));
            }
        }
    }

    private boolean isIn(Recounted incident) {
        Instant at = incident.told.declared.at;
        return isWanted(incident) && !at.isBefore(wanted.from()) && at.isBefore(wanted.to());
    }

    private boolean isWanted(Recounted incident) {
        boolean severity = wanted.severities().isEmpty();
        for (String each : wanted.severities()) {
            severity |= each.equals(incident.severity);
        }
        boolean service = wanted.services().isEmpty();
        for (String each : wanted.services()) {
            service |= incident.services.contains(each);
        }
        return severity && service;
    }

    private List<Recounted> counted() {
        List<Recounted> counted = new ArrayList<>();
        for (Recounted incident : all) {
            if (isIn(incident) && incident.counts() && incident.declared.drill() == wanted.drills()) {
                counted.add(incident);
            }
        }
        return counted;
    }

    private void counts() {
        long drills = 0;
        long merged = 0;
        long cancelled = 0;
        List<String> anomalies = new ArrayList<>();
        for (Recounted incident : all) {
            if (!isIn(incident)) {
                continue;
            }
            if (incident.declared.drill() != wanted.drills()) {
                drills += incident.declared.drill() ? 1 : 0;
            } else if (incident.status.equals("MERGED")) {
                merged++;
            } else if (incident.status.equals("CANCELLED")) {
                cancelled++;
            } else {
                for (String key : incident.anomalies) {
                    anomalies.add(incident.declared.incidentId() + " " + key);
                }
            }
        }
        Collections.sort(anomalies);
        figures.put("incidents", (long) counted().size());
        figures.put("excluded", drills + " " + merged + " " + cancelled);
        figures.put("anomalies", anomalies);
    }

    private void duration(String key, String severity) {
        List<Long> now = new ArrayList<>();
        List<Long> then = new ArrayList<>();
        long low = 0;
        long high = 0;
        for (int i = 0; i < all.size(); i++) {
            Recounted incident = all.get(i);
            boolean group = severity.equals("all") || severity.equals(incident.severity);
            boolean counts = incident.counts() && incident.declared.drill() == wanted.drills();
            if (!group || !counts || !isIn(incident)) {
                continue;
            }
            Long seconds = incident.seconds.get(key);
            Long slack = incident.slack.get(key);
            if (seconds != null && slack != null) {
                now.add(seconds);
                low += seconds - slack;
                high += seconds + slack;
            }
            Long before = reported.get(i).seconds.get(key);
            if (before != null) {
                then.add(before);
            }
        }
        String path = "durations " + key + " " + severity;
        figures.put(path, summary(now));
        figures.put(path + " asReported", summary(then));
        figures.put(path + " bounds", now.isEmpty() ? "none" : mean(low, now.size()) + " " + mean(high, now.size()));
    }

    static String summary(List<Long> values) {
        Collections.sort(values);
        if (values.isEmpty()) {
            return "null null null 0";
        }
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        int n = values.size();
        return mean(sum, n) + " " + rank(values, 0.5) + " " + rank(values, 0.9) + " " + n;
    }

    private static long mean(long sum, int n) {
        return (long) Math.floor((double) sum / n + 0.5);
    }

    private static long rank(List<Long> sorted, double p) {
        return sorted.get((int) Math.ceil(p * sorted.size() - 1e-9) - 1);
    }

    /** The figures whose events can be asked for. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>(DURATIONS);
        keys.addAll(RateRecount.KEYS);
        keys.addAll(List.of("external", "executive"));
        return keys;
    }

    private void line(String name, boolean external) {
        long[] totals = new long[4];
        long keeping = 0;
        long kept = 0;
        for (Recounted incident : counted()) {
            LineRecount target = incident.line(external, false, now);
            LineRecount limit = incident.line(external, true, now);
            totals[0] += target.hits;
            totals[1] += target.misses;
            totals[2] += limit.hits;
            totals[3] += limit.misses;
            keeping += target.hits + target.misses > 0 ? 1 : 0;
            kept += target.hits > 0 && target.misses == 0 ? 1 : 0;
        }
        figures.put("cadence " + name + " target", totals[0] + " " + totals[1]);
        figures.put("cadence " + name + " limit", totals[2] + " " + totals[3]);
        figures.put("cadence " + name + " adherence", keeping == 0 ? "null" : String.valueOf((double) kept / keeping));
    }

    /** The midnight after the nth day of business that follows, under the default policy: UTC, Monday to Friday. */
    static Instant endOfBusinessDay(Instant at, int days) {
        Instant midnight = at.truncatedTo(ChronoUnit.DAYS);
        int left = days;
        while (left > 0) {
            midnight = midnight.plus(1, ChronoUnit.DAYS);
            long weekday = Math.floorMod(midnight.getEpochSecond() / 86_400 + 3, 7L);
            left -= weekday < 5 ? 1 : 0;
        }
        return midnight.plus(1, ChronoUnit.DAYS);
    }
}
