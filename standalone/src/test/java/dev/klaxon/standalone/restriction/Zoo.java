package dev.klaxon.standalone.restriction;

import dev.klaxon.standalone.RunningHouse;
import dev.klaxon.standalone.restriction.Asker.Answer;
import dev.klaxon.standalone.restriction.Asker.Request;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A running house with a visible incident (zebra) and two restricted ones (okapi, by its severity; bongo, declared so),
 * and a stranger who may do everything but see them.
 */
final class Zoo implements AutoCloseable {

    static final String NOWHERE_ID = "01900000-0000-7000-8000-000000000000";

    private static final String NOWHERE = "quagga";
    private static final String SCOPES = "'read', 'respond', 'command', 'publish', 'approve-cs', 'approve-exec',"
            + " 'approve-finance', 'audit', 'import', 'metrics', 'admin'";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String MIN_POSITION = "Klaxon-Min-Position";
    private static final String BEFORE_ALL = "0000-00000000000000000000-00000000000000000000";

    /** A digest over all rows moves with each of them, and tells nothing else. */
    private static final String DIGEST = "/api/v1/projections/{name}/digest";

    /** Commands that do not take JSON, give keys, or change the rules for all that is told. */
    private static final Set<String> NOT_FOR_ALL =
            Set.of("/api/v1/incidents", "/api/v1/imports", "/api/v1/api-keys", "/api/v1/policies");

    private final RunningHouse house;
    private final Asker admin;
    private final Asker teller;
    private final Asker stranger;
    private final List<Operation> operations;
    private final Bodies bodies;
    private final Told visible;
    private final Requests requests;
    private final Map<String, String> before;
    private final List<Told> secrets;
    private final Map<String, String> after;
    private final String last;

    private Zoo(RunningHouse house) throws IOException {
        this.house = house;
        this.admin = new Asker(house.address(), RunningHouse.KEY);
        this.teller = new Asker(house.address(), keyOf("ada"));
        this.stranger = new Asker(house.address(), keyOf("eve"));
        JsonNode document = house.client().get("openapi.json").orThrow();
        this.operations = Operation.all(document);
        this.bodies = new Bodies(document);
        declared("one");
        declared("two");
        tellOfOtherThings();
        this.visible = told("zebra", "'severity': 'SEV-3'");
        this.requests = new Requests(operations, stranger, visible, byName());
        this.before = plainAnswers();
        this.secrets = List.of(
                told("okapi", "'severity': 'SEV-0', 'impact': {'dataRisk': 'CONFIRMED'}"),
                told("bongo", "'severity': 'SEV-3', 'restricted': true"));
        this.after = plainAnswers();
        this.last = declared("last");
    }

    static Zoo open() throws IOException {
        RunningHouse house = RunningHouse.start();
        try {
            return new Zoo(house);
        } catch (IOException | RuntimeException | Error e) {
            house.close();
            throw e;
        }
    }

    /** What is asked for: something secret, and what is nowhere, of the same form. */
    record Twins(String secret, String nowhere) {}

    /**
     * Values of parameters that neither the document nor a list gives; by the parameter's name, or its name at a path.
     */
    private Map<String, List<String>> byName() {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String past = "2020-01-01T00:00:00Z";
        return Map.ofEntries(
                Map.entry("limit", List.of("1", "200")),
                Map.entry("from", List.of(past, now)),
                Map.entry("to", List.of(now)),
                Map.entry("at", List.of(now)),
                Map.entry("asOf", List.of(now)),
                Map.entry("policy", List.of("1")),
                Map.entry("person", List.of("ada", "zebra-lea")),
                Map.entry("key", List.of("timeToFirstUpdate", "recurrenceRate90d", "external", "sentimentDelta")),
                Map.entry(LAST_EVENT_ID, List.of(BEFORE_ALL)),
                Map.entry(MIN_POSITION, List.of(BEFORE_ALL, house.lastPosition())),
                Map.entry("id@/api/v1/imports/{id}", List.of(imported())));
    }

    /** Asks once the views have seen everything; a stream until the last thing that was told. */
    Answer ask(Operation query, Request request) throws IOException {
        Map<String, String> headers = new HashMap<>(request.headers());
        if (query.isStream()) {
            headers.put(LAST_EVENT_ID, BEFORE_ALL);
            return stranger.listen(new Request(request.method(), request.uri(), headers, ""), last);
        }
        if (query.in("header").anyMatch(header -> header.name().equals(MIN_POSITION))) {
            headers.putIfAbsent(MIN_POSITION, house.lastPosition());
        }
        return stranger.ask(new Request(request.method(), request.uri(), headers, ""));
    }

    /** Where an answer holds something of a secret. */
    List<String> leaks(Request request, Answer answer) {
        return Comparison.leaks(secrets, request, answer);
    }

    List<Twins> names(Told secret) {
        return List.of(
                new Twins(secret.id(), NOWHERE_ID),
                new Twins(
                        secret.reference(),
                        "INC-" + "0".repeat(secret.reference().length() - 4)));
    }

    List<Twins> twins(Told secret) {
        List<Twins> twins = new ArrayList<>(names(secret));
        for (String end : List.of("", " lost", "-api", "-corp", "-watch", "-1", "-lea")) {
            twins.add(new Twins(secret.word() + end, NOWHERE + end));
        }
        secret.recordIds().values().forEach(id -> twins.add(new Twins(id, NOWHERE_ID)));
        return twins;
    }

    List<Long> versions() {
        return secrets.stream()
                .map(secret -> teller.ask(Request.get("/api/v1/incidents/" + secret.id()))
                        .json()
                        .path("version")
                        .asLong())
                .toList();
    }

    List<Operation> queries() {
        return operations.stream().filter(Operation::isQuery).toList();
    }

    List<Operation> commands() {
        return operations.stream().filter(Operation::isCommandOnIncident).toList();
    }

    List<Told> secrets() {
        return secrets;
    }

    Map<String, String> before() {
        return before;
    }

    Map<String, String> after() {
        return after;
    }

    Requests requests() {
        return requests;
    }

    Bodies bodies() {
        return bodies;
    }

    Asker stranger() {
        return stranger;
    }

    Asker teller() {
        return teller;
    }

    /** Every plain answer, all pieces of lists. */
    private Map<String, String> plainAnswers() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Operation query : queries()) {
            if (query.isStream() || query.path().equals(DIGEST)) {
                continue;
            }
            for (Request request : requests.plain(query)) {
                Answer answer = ask(query, request);
                answers.put(request.uri() + " " + request.headers(), Comparison.seen(answer, null));
                for (Request next = Requests.next(request, answer);
                        next != null;
                        next = Requests.next(request, answer)) {
                    answer = ask(query, next);
                    answers.put(next.uri() + " " + next.headers(), Comparison.seen(answer, null));
                }
            }
        }
        return answers;
    }

    private Told told(String word, String more) {
        return Told.by(teller, word, more, operations, bodies);
    }

    private String declared(String title) {
        return require(admin.ask(Told.post("/api/v1/incidents", "{'title': '%s'}".formatted(title))))
                .path("id")
                .asString();
    }

    private String imported() {
        String line = "{'key': 'k', 'incident': 'i', 'command': 'incidents', 'occurredAt': '2024-05-01T10:00:00Z',"
                + " 'body': {'title': 'imported', 'severity': 'SEV-2'}}";
        Request upload = Told.post("/api/v1/imports?source=zoo", line);
        Map<String, String> lines = Map.of("Content-Type", "application/x-ndjson");
        String id = require(admin.ask(new Request("POST", upload.uri(), lines, upload.body())))
                .path("id")
                .asString();
        Request progress = Request.get("/api/v1/imports/" + id);
        while (!admin.ask(progress).json().path("status").asString().equals("DONE")) {
            Thread.onSpinWait();
        }
        return id;
    }

    /** One of everything else that a command makes, as far as its schema tells how. */
    private void tellOfOtherThings() {
        operations.stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !operation.path().contains("{") && !NOT_FOR_ALL.contains(operation.path()))
                .forEach(operation -> admin.ask(Told.post(operation.path(), bodies.of(operation, "zebra"))));
    }

    private String keyOf(String person) {
        String body = "{'person': {'id': '%s', 'name': '%s'}, 'scopes': [%s]}".formatted(person, person, SCOPES);
        return require(admin.ask(Told.post("/api/v1/api-keys", body)))
                .path("key")
                .asString();
    }

    private static JsonNode require(Answer answer) {
        if (!answer.isSuccess()) {
            throw new AssertionError(answer.body());
        }
        return answer.json();
    }

    @Override
    public void close() {
        house.close();
    }
}
