package dev.klaxon.corpora.fieldnotes;

import dev.klaxon.corpora.ForeignForm;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the history of GitHub's status page says. */
final class StatusPage {

    private static final String SOURCE = "github-status";
    private static final String PERIOD = "from=2022-01-01T00:00:00Z&to=2025-01-01T00:00:00Z";
    private static final List<Integer> CADENCES = List.of(30, 60, 120);
    private static final Map<String, String> IMPACTS = impacts();

    private final Service service;
    private final Corpus corpus;

    StatusPage(Service service, Corpus corpus) {
        this.service = service;
        this.corpus = corpus;
    }

    private static Map<String, String> impacts() {
        Map<String, String> impacts = new LinkedHashMap<>();
        impacts.put("critical", "&severity=SEV-1");
        impacts.put("major", "&severity=SEV-2");
        impacts.put("minor", "&severity=SEV-3");
        impacts.put("all", "");
        return impacts;
    }

    void into(Page page) throws IOException {
        service.told(corpus, ForeignForm.GITHUB_STATUS, SOURCE);
        long noted = service.told(corpus, ForeignForm.GITHUB_EDITS, SOURCE);
        cadence(page);
        durations(page);
        edits(page, noted);
    }

    private void cadence(Page page) throws IOException {
        JsonNode all = kpis("");
        page.heading("How often the public was told")
                .say(("%d incidents of GitHub's status page, 2022 to 2024 (%d records; maintenance and what had no"
                                + " impact are passed over). Each is judged three times, by policies that ask for an"
                                + " update every 30, 60 and 120 minutes: `GET /api/v1/kpis?policy=N`. **Kept** is"
                                + " `adherence`, the share of incidents without a missed update; **missed** counts the"
                                + " updates that did not come, so five silent hours at 60 minutes are five.")
                        .formatted(
                                all.path("incidents").asLong(),
                                corpus.of(ForeignForm.GITHUB_STATUS).size()))
                .head(
                        "impact",
                        "incidents",
                        "kept at 30 min",
                        "missed",
                        "kept at 60 min",
                        "missed",
                        "kept at 120 min",
                        "missed");
        List<Integer> policies = new ArrayList<>();
        for (int minutes : CADENCES) {
            policies.add(service.policyOfCadence(minutes));
        }
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, String> impact : IMPACTS.entrySet()) {
            List<Object> row = new ArrayList<>(List.of(impact.getKey()));
            for (int policy : policies) {
                JsonNode answer = kpis(impact.getValue() + "&policy=" + policy);
                JsonNode external = answer.path("cadence").path("external");
                if (row.size() == 1) {
                    row.add(answer.path("incidents").asLong());
                }
                row.add(Page.percent(external.path("adherence").asDouble()));
                row.add(external.path("target").path("misses").asLong());
                if (impact.getValue().isEmpty()) {
                    kept.add(Page.percent(external.path("adherence").asDouble()));
                }
            }
            page.row(row.toArray());
        }
        page.say(
                ("At 60 minutes, the target of Klaxon's built-in policy for the worst incidents, %s of the incidents were"
                                + " told without a gap, at 120 minutes %s, at 30 minutes %s. Two caveats: an incident begins"
                                + " with its first public entry here, so its first window is always kept, and one that is over"
                                + " within the cadence cannot miss. Before you promise a cadence, ask what your own history"
                                + " would have kept of it (`POST /api/v1/policies/preview`): set the target where most of it"
                                + " is, and the limit where you refuse to be.")
                        .formatted(kept.get(1), kept.get(2), kept.get(0)));
    }

    private void durations(Page page) throws IOException {
        page.heading("How long the public was told of it")
                .say("From the first public entry to the one that says Resolved (`timeToResolution`; the page tells no"
                        + " start of the fault and no detection, so the real outages are longer).")
                .head("impact", "incidents", "P50", "P90", "mean");
        JsonNode all = kpis("");
        for (Map.Entry<String, String> impact : IMPACTS.entrySet()) {
            String group =
                    impact.getValue().isEmpty() ? "all" : impact.getValue().substring("&severity=".length());
            duration(
                    page,
                    impact.getKey(),
                    all.path("durations").path("timeToResolution").path(group));
        }
        page.head("declared in", "incidents", "P50", "P90", "mean");
        for (int year = 2022; year < 2025; year++) {
            JsonNode answer =
                    service.ask("kpis?from=%d-01-01T00:00:00Z&to=%d-01-01T00:00:00Z".formatted(year, year + 1));
            duration(
                    page,
                    String.valueOf(year),
                    answer.path("durations").path("timeToResolution").path("all"));
        }
        JsonNode figure = all.path("durations").path("timeToResolution").path("all");
        page.say(
                ("The mean lies %s above the median: it is made by the long ones, and it moves with them. Stamps of the"
                                + " page are minutes, which leaves the mean between %s and %s (`bounds`).")
                        .formatted(
                                Page.lasting(figure.path("meanSeconds").asLong()
                                        - figure.path("p50Seconds").asLong()),
                                Page.lasting(figure.path("bounds").path(0).asLong()),
                                Page.lasting(figure.path("bounds").path(1).asLong())));
    }

    private static void duration(Page page, String group, JsonNode figure) {
        page.row(
                group,
                figure.path("count").asLong(),
                Page.lasting(figure.path("p50Seconds").asLong()),
                Page.lasting(figure.path("p90Seconds").asLong()),
                Page.lasting(figure.path("meanSeconds").asLong()));
    }

    private void edits(Page page, long noted) throws IOException {
        Map<String, Instant> resolvedAt = new LinkedHashMap<>();
        for (JsonNode incident : service.list("incidents?source=" + SOURCE)) {
            if (incident.path("resolvedAt").isString()) {
                resolvedAt.put(
                        incident.path("externalKey").asString(),
                        Instant.parse(incident.path("resolvedAt").asString()));
            }
        }
        Set<String> incidents = new HashSet<>();
        List<Long> late = new ArrayList<>();
        long placeholders = 0;
        long stamps = 0;
        long labels = 0;
        List<JsonNode> edits = corpus.of(ForeignForm.GITHUB_EDITS);
        for (JsonNode edit : edits) {
            incidents.add(edit.path("incident").asString());
            placeholders += edit.path("old_was_placeholder").asBoolean() ? 1 : 0;
            stamps += edit.path("stamp_before").equals(edit.path("stamp_after")) ? 0 : 1;
            labels += edit.path("status_before").equals(edit.path("status_after")) ? 0 : 1;
            Instant end = resolvedAt.get(edit.path("incident").asString());
            if (end != null) {
                Instant seen = OffsetDateTime.parse(edit.path("seen_changed_by").asString())
                        .toInstant();
                late.add(seen.getEpochSecond() - end.getEpochSecond());
            }
        }
        page.heading("What was changed after it was published")
                .say(("%d changes to published entries of %d incidents, seen by comparing the daily states of the"
                                + " page. %d went into the incidents' timelines as notes; the rest belong to incidents"
                                + " that were passed over.")
                        .formatted(edits.size(), incidents.size(), noted))
                .head("what changed", "changes")
                .row("the text", edits.size())
                .row("the text, which was a placeholder before", placeholders)
                .row("the stamp", stamps)
                .row("the label", labels)
                .say(
                        ("They were seen %s (P50) and %s (P90) after the incident was resolved; the page is compared once a"
                                        + " day, so each may be a day earlier. The median text had %d characters before and %d"
                                        + " after: what comes late is mostly the account of what happened. Nothing in the list"
                                        + " of entries tells of it, so who read the first text does not learn that there is a"
                                        + " second. Publish a later account as an update of its own, and put right what is wrong"
                                        + " by a correction that keeps both readings.")
                                .formatted(
                                        Page.days(Page.percentile(late, 50)),
                                        Page.days(Page.percentile(late, 90)),
                                        Page.percentile(lengths(edits, "text_len_before"), 50),
                                        Page.percentile(lengths(edits, "text_len_after"), 50)));
        backdated(page);
    }

    private static List<Long> lengths(List<JsonNode> edits, String field) {
        return edits.stream().map(edit -> edit.path(field).asLong()).toList();
    }

    /** What the sources of single incidents disagree on. */
    private void backdated(Page page) {
        page.say("The single incidents have claims that contradict each other; both readings stand in the timeline.")
                .head("incident", "fact", "one reading", "another");
        for (JsonNode incident : corpus.of(ForeignForm.CASE)) {
            for (JsonNode conflict : incident.path("conflicting_claims")) {
                page.row(
                        "`" + incident.path("case").asString() + "`",
                        conflict.path("fact").asString(),
                        claim(conflict.path("claims").path(0)),
                        claim(conflict.path("claims").path(1)));
            }
        }
    }

    private static String claim(JsonNode claim) {
        return "%s (%s)"
                .formatted(claim.path("value").asString(), claim.path("source").asString());
    }

    private JsonNode kpis(String more) throws IOException {
        return service.ask("kpis?" + PERIOD + more);
    }
}
