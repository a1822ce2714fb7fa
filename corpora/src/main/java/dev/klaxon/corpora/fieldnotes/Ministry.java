package dev.klaxon.corpora.fieldnotes;

import dev.klaxon.corpora.ForeignForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the records of the Ministry of Justice state, beside what follows from their own stamps. */
final class Ministry {

    private static final String SOURCE = "moj";

    private final Service service;
    private final Corpus corpus;

    Ministry(Service service, Corpus corpus) {
        this.service = service;
        this.corpus = corpus;
    }

    void into(Page page) throws IOException {
        service.told(corpus, ForeignForm.KEY_EVENTS, SOURCE);
        Map<String, JsonNode> incidents = new TreeMap<>();
        for (JsonNode found : service.list("incidents?source=" + SOURCE)) {
            incidents.put(
                    found.path("externalKey").asString(),
                    service.ask("incidents/" + found.path("id").asString()));
        }
        List<Stated> repairs = stated("repair", incidents);
        List<Stated> resolutions = stated("resolve", incidents);
        page.heading("Which figures of the Ministry of Justice follow from their stamps")
                .say(("%d incidents of the cloud platform of the UK Ministry of Justice, 2020 to 2022, have stamps in"
                                + " London time and, beside them, the minutes to repair and to resolve. The stamps went"
                                + " in as they stand, and the stated minutes were looked for among all that the stamps"
                                + " give: from the fault, the detection or the declaration to the repair or the end, by"
                                + " the wall clock or by working hours (Monday to Friday, 8, 9 or 10 to 17 or 18).")
                        .formatted(incidents.size()))
                .head("stated", "incidents", "by the wall clock", "by working hours alone", "by neither");
        row(page, "time to repair", repairs);
        row(page, "time to resolve", resolutions);
        page.say(
                ("By the wall clock, a stated repair begins at the declaration in %d and a stated resolution at the fault"
                                + " or the detection in %d: two figures side by side that do not begin at the same stamp.")
                        .formatted(
                                repairs.stream()
                                        .filter(each -> each.fitsFrom("declaredAt"))
                                        .count(),
                                resolutions.stream()
                                        .filter(each -> each.fitsFrom("startedAt") || each.fitsFrom("detectedAt"))
                                        .count()));
        page.say("What follows from neither, in minutes:").head("incident", "figure", "stated", "by the wall clock");
        unexplained(page, "time to repair", repairs);
        unexplained(page, "time to resolve", resolutions);
        disorder(page, incidents);
        means(page, incidents, repairs, resolutions);
    }

    private List<Stated> stated(String what, Map<String, JsonNode> incidents) {
        List<Stated> stated = new ArrayList<>();
        for (JsonNode record : corpus.of(ForeignForm.KEY_EVENTS)) {
            JsonNode minutes = record.path("stated_" + what + "_min");
            JsonNode incident = incidents.get(record.path("incident").asString());
            if (minutes.isNumber() && incident != null) {
                String key = record.path("incident").asString();
                stated.add(Stated.of(key, minutes.asLong(), incident.path("stamps"), what.equals("repair")));
            }
        }
        return stated;
    }

    private static void row(Page page, String what, List<Stated> stated) {
        page.row(
                what,
                stated.size(),
                stated.stream().filter(Stated::fitsWallClock).count(),
                stated.stream()
                        .filter(each -> !each.fitsWallClock() && each.fitsWorkingHours())
                        .count(),
                stated.stream()
                        .filter(each -> !each.fitsWallClock() && !each.fitsWorkingHours())
                        .count());
    }

    private static void unexplained(Page page, String what, List<Stated> stated) {
        for (Stated each : stated) {
            if (!each.fitsWallClock() && !each.fitsWorkingHours()) {
                page.row("`" + each.incident() + "`", what, each.minutes(), each.wallClock());
            }
        }
    }

    private void disorder(Page page, Map<String, JsonNode> incidents) throws IOException {
        Map<String, String> ids = new TreeMap<>();
        incidents.forEach((key, incident) -> ids.put(incident.path("id").asString(), key));
        List<String> found = new ArrayList<>();
        for (JsonNode anomaly : service.ask("kpis?from=2020-01-01T00:00:00Z&to=2023-01-01T00:00:00Z")
                .path("anomalies")) {
            String key = ids.get(anomaly.path("incidentId").asString());
            if (key != null) {
                found.add("`%s` (%s)".formatted(key, anomaly.path("duration").asString()));
            }
        }
        Collections.sort(found);
        page.say("Klaxon gives no figure where two stamps stand in the wrong order and lists it under `anomalies`: %s."
                .formatted(found.isEmpty() ? "none here" : String.join(", ", found)));
    }

    private void means(Page page, Map<String, JsonNode> incidents, List<Stated> repairs, List<Stated> resolutions)
            throws IOException {
        page.say("The same incidents in Klaxon's definitions, which everybody can recompute:")
                .head("figure", "incidents", "mean", "P50", "P90");
        figure(page, "stated time to repair", seconds(repairs));
        Map<String, Long> mitigations = behind("timeToMitigation", incidents);
        figure(page, "`timeToMitigation`, from the declaration", mitigations.values());
        figure(
                page,
                "`timeToRestore`, from the fault or else the detection",
                behind("timeToRestore", incidents).values());
        figure(page, "stated time to resolve", seconds(resolutions));
        figure(
                page,
                "`timeToResolution`, from the declaration",
                behind("timeToResolution", incidents).values());
        outlier(page, mitigations);
        page.say(
                "Working hours make a night disappear: an outage that the users had until the morning is short in such a"
                        + " figure. Whoever publishes a mean says where it begins, where it ends, and by which clock.");
    }

    private static void outlier(Page page, Map<String, Long> mitigations) {
        String longest = Collections.max(mitigations.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        Map<String, Long> others = new TreeMap<>(mitigations);
        others.remove(longest);
        page.say(("One record makes the mean of `timeToMitigation`: the stamps of `%s` give %s."
                        + " Without it the mean is %s and the median %s. A median survives a slip of the pen, a mean does"
                        + " not: look behind a figure (`/kpis/{key}/events`) before you show it.")
                .formatted(
                        longest,
                        Page.lasting(Collections.max(mitigations.values())),
                        Page.lasting(mean(others.values())),
                        Page.lasting(Page.percentile(others.values(), 50))));
    }

    /** Of each incident that has the duration, by its key in the source. */
    private Map<String, Long> behind(String key, Map<String, JsonNode> incidents) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        incidents.forEach((incident, answer) -> keys.put(answer.path("id").asString(), incident));
        Map<String, Long> seconds = new TreeMap<>();
        for (JsonNode behind :
                service.list("kpis/%s/events?from=2020-01-01T00:00:00Z&to=2023-01-01T00:00:00Z".formatted(key))) {
            String incident = keys.get(behind.path("incidentId").asString());
            if (incident != null) {
                seconds.put(incident, behind.path("seconds").asLong());
            }
        }
        return seconds;
    }

    private static List<Long> seconds(List<Stated> stated) {
        return stated.stream().map(each -> 60 * each.minutes()).toList();
    }

    private static void figure(Page page, String name, Collection<Long> seconds) {
        page.row(
                name,
                seconds.size(),
                Page.lasting((long)
                        seconds.stream().mapToLong(Long::longValue).average().orElse(0)),
                Page.lasting(Page.percentile(seconds, 50)),
                Page.lasting(Page.percentile(seconds, 90)));
    }

    private static long mean(Collection<Long> seconds) {
        return (long) seconds.stream().mapToLong(Long::longValue).average().orElse(0);
    }
}
