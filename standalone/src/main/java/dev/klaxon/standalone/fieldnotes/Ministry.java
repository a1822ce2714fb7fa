package dev.klaxon.standalone.fieldnotes;

import dev.klaxon.standalone.client.ForeignForm;
import java.io.IOException;
import java.util.ArrayList;
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
                .head("stated", "incidents", "by the wall clock", "by working hours alone", "by nothing");
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
        page.say("What follows from nothing:").head("incident", "stated", "minutes", "by the wall clock");
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
        page.say("Klaxon gives no figure where two stamps stand in the wrong order and lists it under `anomalies`: %s."
                .formatted(found.isEmpty() ? "none here" : String.join(", ", found)));
    }

    private void means(Page page, Map<String, JsonNode> incidents, List<Stated> repairs, List<Stated> resolutions)
            throws IOException {
        page.say("The same incidents in Klaxon's definitions, which everybody can recompute:")
                .head("figure", "incidents", "mean", "P50", "P90");
        figure(page, "stated time to repair", seconds(repairs));
        figure(page, "`timeToMitigation`, from the declaration", behind("timeToMitigation", incidents));
        figure(page, "`timeToRestore`, from the fault", behind("timeToRestore", incidents));
        figure(page, "stated time to resolve", seconds(resolutions));
        figure(page, "`timeToResolution`, from the declaration", behind("timeToResolution", incidents));
        page.say(
                "Working hours make a night disappear: an outage that the users had until the morning is short in such a"
                        + " figure. Whoever publishes a mean says where it begins, where it ends, and by which clock.");
    }

    private List<Long> behind(String key, Map<String, JsonNode> incidents) throws IOException {
        List<String> ids = incidents.values().stream()
                .map(incident -> incident.path("id").asString())
                .toList();
        return service.list("kpis/%s/events?from=2020-01-01T00:00:00Z&to=2023-01-01T00:00:00Z".formatted(key)).stream()
                .filter(behind -> ids.contains(behind.path("incidentId").asString()))
                .map(behind -> behind.path("seconds").asLong())
                .toList();
    }

    private static List<Long> seconds(List<Stated> stated) {
        return stated.stream().map(each -> 60 * each.minutes()).toList();
    }

    private static void figure(Page page, String name, List<Long> seconds) {
        page.row(
                name,
                seconds.size(),
                Page.lasting((long)
                        seconds.stream().mapToLong(Long::longValue).average().orElse(0)),
                Page.lasting(Page.percentile(seconds, 50)),
                Page.lasting(Page.percentile(seconds, 90)));
    }
}
