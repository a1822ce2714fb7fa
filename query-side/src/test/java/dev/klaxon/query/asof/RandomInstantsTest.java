package dev.klaxon.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.histories.IncidentForm;
import dev.klaxon.histories.UpTo;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.Histories;
import dev.klaxon.query.Log;
import dev.klaxon.query.LoneNode;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import dev.klaxon.store.LogIndex;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import dev.klaxon.store.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was known at an instant hangs on nothing but what was recorded until then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomInstantsTest {

    private static final long SEED = 20_260_415;
    private static final int INSTANTS = 200;
    private static final int HISTORIES = 30;
    private static final int AT_ONCE = 40;
    /** Later than all that the database records, whose clock goes on. */
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

    private final Random random = new Random(SEED);
    private final TestDatabase database = TestPostgres.freshDatabase();
    private final LoneNode node = new LoneNode(database, NOW);
    private final String key = node.key("auditor", Scope.READ, Scope.ADMIN, Scope.LEGAL);
    private final LogReader log = node.part("logReader", LogReader.class);
    private final List<History.Incident> incidents = new ArrayList<>();
    private final List<Log.Entry> later = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();

    @BeforeAll
    void record() {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            History history = new RandomHistory(SEED + i, 10L * i).next();
            histories.add(history);
            incidents.addAll(history.incidents());
        }
        List<Log.Entry> entries = Histories.inTurn(histories);
        int most = 2 * entries.size() / 3;
        later.addAll(entries.subList(most, entries.size()));
        record(entries.subList(0, most));
        Instant first = recorded("min");
        long micros = Duration.between(first, recorded("max")).toNanos() / 1_000;
        for (int i = 0; i < INSTANTS; i++) {
            instants.add(first.plusNanos(1_000 * random.nextLong(micros)));
        }
    }

    private void record(List<Log.Entry> entries) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            node.log().append(entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
        }
        node.settle(key);
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void a_state_from_a_snapshot_is_that_from_scratch() {
        Snapshots snapshots = node.part("snapshots", Snapshots.class);
        incidents.stream().filter(incident -> random.nextInt(3) > 0).forEach(this::takeSnapshot);
        LogIndex index = node.part("logIndex", LogIndex.class);
        var warm = new dev.klaxon.histories.Histories(log, snapshots);
        int found = 0;
        for (Instant instant : instants) {
            UpTo upTo = UpTo.position(index.at(instant).last());
            IncidentId id = idOf(incidents.get(random.nextInt(incidents.size())));

            Optional<WholeIncident> scratch = fromScratch(id, upTo.bound());

            var cold = new dev.klaxon.histories.Histories(log, snapshots);
            assertThat(cold.of(id, upTo))
                    .as("seed %d, %s at %s", SEED, id, instant)
                    .isEqualTo(scratch);
            assertThat(warm.of(id, upTo))
                    .as("seed %d, %s at %s", SEED, id, instant)
                    .isEqualTo(scratch);
            found += scratch.isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(INSTANTS / 2);
    }

    @Test
    void an_answer_stays_whatever_comes_after_a_rebuild_and_in_another_zone() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Instant instant : instants) {
            String path = path();
            path += (path.contains("?") ? "&" : "?") + "asOf=" + instant;
            String answer = answer(node, path);
            assertThat(answer).as(path).matches("(?s)(200|404) .*");
            answers.put(path, answer);
        }
        assertThat(answers.values().stream().filter(answer -> answer.startsWith("200")))
                .hasSizeGreaterThan(INSTANTS / 2);

        record(later);
        answers.forEach((path, answer) -> assertThat(answer(node, path))
                .as("seed %d, later, %s", SEED, path)
                .isEqualTo(answer));
        node.views(key).forEach(view -> node.rebuild(view, key));

        answers.forEach((path, answer) -> assertThat(answer(node, path))
                .as("seed %d, rebuilt, %s", SEED, path)
                .isEqualTo(answer));
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try (LoneNode elsewhere = new LoneNode(database, NOW)) {
            answers.forEach((path, answer) -> assertThat(answer(elsewhere, path))
                    .as("seed %d, elsewhere, %s", SEED, path)
                    .isEqualTo(answer));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private String path() {
        String one = "/api/v1/incidents/" + idOf(incidents.get(random.nextInt(incidents.size())));
        return switch (random.nextInt(9)) {
            case 0 -> "/api/v1/incidents?limit=50";
            case 1 -> "/api/v1/incidents?severity=SEV-1&open=true";
            case 2 -> "/api/v1/cadence";
            case 3 -> "/api/v1/kpis?from=2026-03-01T00:00:00Z&to=2026-05-01T00:00:00Z";
            case 4 -> "/api/v1/postmortems";
            case 5 -> one;
            case 6 -> one + "/timeline?corrections=true&limit=200";
            case 7 -> one + "/verdicts";
            default -> one + "/brief";
        };
    }

    private String answer(LoneNode asked, String path) {
        var answer = asked.ask(path, key);
        return answer.statusCode() + " " + answer.body().replaceAll("\"traceId\":\"\\w+\"", "");
    }

    /** As a node that decides may have left one behind. */
    private void takeSnapshot(History.Incident incident) {
        int version = 1 + random.nextInt(incident.events().size());
        List<LoggedEvent> events =
                log.stream(idOf(incident).toString(), 0).limit(version).toList();
        LoggedEvent last = events.getLast();
        ObjectMapper json = EventJson.newStateMapper();
        try {
            node.sql()
                    .sql("INSERT INTO write.snapshot VALUES (?, ?, ?, 'Incident', 'Incident', ?, ?, now())")
                    .params(
                            last.stream(),
                            last.sequence(),
                            last.eventId(),
                            IncidentForm.VERSION,
                            json.writeValueAsString(
                                    json.createObjectNode().set("state", json.valueToTree(incidentOf(events)))))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<WholeIncident> fromScratch(IncidentId id, Position upTo) {
        List<LoggedEvent> events = log.stream(id.toString(), 0, upTo).toList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        IncidentState incident = incidentOf(events);
        PostmortemState postmortem = null;
        PostmortemId learnt = incident.aftermath()
                .postmortem()
                .map(linked -> linked.event().postmortemId())
                .orElse(null);
        if (learnt != null) {
            for (LoggedEvent told : log.stream(learnt.toString(), 0, upTo).toList()) {
                postmortem = PostmortemState.next(postmortem, told.eventId(), (PostmortemEvent) told.event());
            }
        }
        return Optional.of(new WholeIncident(incident, postmortem));
    }

    private static IncidentState incidentOf(List<LoggedEvent> events) {
        IncidentState state = null;
        for (LoggedEvent told : events) {
            state = IncidentState.next(state, told.eventId(), (IncidentEvent) told.event());
        }
        return Objects.requireNonNull(state);
    }

    private static IncidentId idOf(History.Incident incident) {
        return incident.events().firstEntry().getValue().incidentId();
    }

    private Instant recorded(String extreme) {
        return node.sql()
                .sql("SELECT %s(sequenced_at) FROM write.log_index".formatted(extreme))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
