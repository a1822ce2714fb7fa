package dev.klaxon.query.asof;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.corrected;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was answered at a moment is what is answered of that moment, whatever was recorded since. */
class AsOfTest extends QuerySideTest {

    private static final int MOMENTS = 12;
    private static final int INCIDENTS = 6;
    private static final List<Severity> SEVERITIES =
            List.of(Severity.SEV_0, Severity.SEV_1, Severity.SEV_2, Severity.SEV_3);

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private InstantSource clock;

    private final Random random = new Random(7);
    private final List<Story> stories = new ArrayList<>();
    private final List<UUID> notes = new ArrayList<>();

    /** The answers of one moment, by path. */
    private record Moment(Instant at, Map<String, String> answers) {}

    @Test
    void answers_of_a_moment_stay_what_they_were_then() {
        String key = keyOf("auditor", Scope.READ, Scope.ADMIN, Scope.LEGAL);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            Story last = story();
            for (int j = 0; j < 8; j++) {
                last = goOn();
            }
            get("/api/v1/incidents", key, last);
            moments.add(moment(key));
        }

        for (Moment moment : moments) {
            moment.answers()
                    .forEach((path, then) -> assertThat(timeless(get(asOf(path, moment.at()), key)))
                            .as("%s as of %s", path, moment.at())
                            .isEqualTo(then));
        }
        rebuild("timeline", key);
        rebuild("incidents", key);
        Moment early = moments.get(MOMENTS / 2);
        early.answers()
                .forEach((path, then) -> assertThat(timeless(get(asOf(path, early.at()), key)))
                        .as("rebuilt, %s as of %s", path, early.at())
                        .isEqualTo(then));
    }

    @Test
    void says_how_long_the_log_was_and_knows_no_incident_before_its_declaration() {
        String key = keyOf("auditor", Scope.READ);
        Instant before = clock.instant();
        Story story = story().then(declared("Later"));
        String path = "/api/v1/incidents/" + story.id();
        assertThat(get(path, key, story).statusCode()).isEqualTo(200);

        assertThat(get(asOf(path, before), key).statusCode()).isEqualTo(404);
        HttpResponse<String> now = get(asOf(path, clock.instant()), key);
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(now.headers().firstValue("Klaxon-Log-Size").orElseThrow()))
                .isPositive();
    }

    @Test
    void refuses_what_is_still_to_come_and_what_is_no_instant() {
        String key = keyOf("auditor", Scope.READ);

        HttpResponse<String> future =
                get(asOf("/api/v1/incidents", clock.instant().plusSeconds(60)), key);
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(json(future).get("code").stringValue()).isEqualTo("as-of-in-future");
        HttpResponse<String> malformed = get("/api/v1/incidents?asOf=yesterday", key);
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(json(malformed).get("code").stringValue()).isEqualTo("invalid-value");
        assertThat(get("/api/v1/policies?asOf=2026-01-01T00:00:00Z", key).statusCode())
                .isEqualTo(400);
    }

    private Story goOn() {
        if (stories.size() < INCIDENTS) {
            Story fresh = story().then(declared("Incident " + stories.size(), "service-" + random.nextInt(3)));
            stories.add(fresh);
            return fresh.then(severity(SEVERITIES.get(random.nextInt(SEVERITIES.size()))));
        }
        Story story = stories.get(random.nextInt(stories.size()));
        switch (random.nextInt(6)) {
            case 0 -> story.then(updated(Audience.PUBLIC));
            case 1 -> {
                story.then(noted("A note"));
                notes.add(story.eventId());
            }
            case 2 -> story.then(assigned(Role.INCIDENT_COMMANDER, "person-" + random.nextInt(3)));
            case 3 -> story.then(severity(SEVERITIES.get(random.nextInt(SEVERITIES.size()))));
            case 4 -> story.then(moved(Status.MITIGATED));
            default -> {
                story.then(noted("First said"));
                story.then(corrected(story.eventId(), "text", "Said better"));
            }
        }
        return story;
    }

    private Moment moment(String key) {
        List<String> paths = new ArrayList<>(List.of(
                "/api/v1/incidents?limit=200",
                "/api/v1/incidents?severity=SEV-1&limit=5",
                "/api/v1/cadence",
                "/api/v1/kpis?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z",
                "/api/v1/kpis/timeToMitigation/events?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z",
                "/api/v1/postmortems",
                "/api/v1/actions"));
        for (Story story : stories) {
            String one = "/api/v1/incidents/" + story.id();
            paths.addAll(List.of(one, one + "/timeline?corrections=true&limit=200", one + "/brief", one + "/verdicts"));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach(path -> answers.put(path, timeless(get(path, key))));
        return new Moment(clock.instant(), answers);
    }

    /** Without how long something has lasted: a moment goes by between the answer and the instant that is asked for. */
    private static String timeless(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("\"\\w*(ageSeconds|Seconds|actual|missed\\w*)\":[-\\d.]+", "\"lasted\":0");
    }

    private static String asOf(String path, Instant at) {
        return path + (path.contains("?") ? "&" : "?") + "asOf=" + at;
    }
}
