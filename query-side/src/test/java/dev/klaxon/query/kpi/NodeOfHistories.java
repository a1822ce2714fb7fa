package dev.klaxon.query.kpi;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.Log;
import dev.klaxon.query.QuerySideApplication;
import dev.klaxon.recount.History;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A query side on a database of its own, by a clock that stands still, for a reader who may see all. */
final class NodeOfHistories implements AutoCloseable {

    private static final int VIEW_BEHIND = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final int port;
    private final Log log;
    private final String key;
    private final String stranger;
    private Position position;

    NodeOfHistories(Instant now) {
        TestDatabase database = TestPostgres.freshDatabase();
        SpringApplication node = new SpringApplication(QuerySideApplication.class);
        node.setRegisterShutdownHook(false);
        Map<String, Object> properties = Map.of(
                "server.port", 0,
                "spring.main.banner-mode", "off",
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
        node.addInitializers(starting ->
                starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", properties)));
        node.addInitializers(starting -> ((GenericApplicationContext) starting)
                .registerBean("stopped", InstantSource.class, () -> () -> now, bean -> bean.setPrimary(true)));
        context = node.run();
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        log = new Log(context.getBean(EventStore.class));
        Person root = Person.of("root", "Root");
        position = log.append(
                "Policy",
                "policy",
                0,
                new PolicyPublished(
                        1,
                        Policy.builtIn().document(),
                        Text.of("The built-in default"),
                        new Claim(root, now, Precision.SECOND)));
        key = key("reader", now, Scope.READ, Scope.ADMIN, Scope.LEGAL, Scope.SECURITY);
        stranger = key("stranger", now, Scope.READ);
    }

    private String key(String person, Instant now, Scope... scopes) {
        ApiKey issued = ApiKey.mint(new ApiKeyId(EventIds.next()));
        Person holder = Person.of(person, person);
        List<String> labels = Stream.of(scopes).map(Scope::label).toList();
        Claim claim = new Claim(holder, now, Precision.SECOND);
        position = log.append(
                "ApiKey",
                ApiKey.streamOf(issued.id()),
                0,
                new ApiKeyIssued(issued.id(), holder, labels, issued.sha256(), null, claim));
        return issued.text();
    }

    /** Records histories beside one another: of each incident the next event in turn. */
    void record(List<History> histories) {
        List<List<Log.Entry>> all = new ArrayList<>();
        int longest = 0;
        for (History history : histories) {
            for (History.Incident incident : history.incidents()) {
                all.add(entries(
                        "Incident",
                        incident.events().firstEntry().getValue().incidentId().toString(),
                        incident.events()));
                if (!incident.postmortem().isEmpty()) {
                    all.add(entries(
                            "Postmortem",
                            incident.postmortem()
                                    .firstEntry()
                                    .getValue()
                                    .postmortemId()
                                    .toString(),
                            incident.postmortem()));
                }
            }
        }
        for (List<Log.Entry> stream : all) {
            longest = Math.max(longest, stream.size());
        }
        List<Log.Entry> inTurn = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (List<Log.Entry> stream : all) {
                if (i < stream.size()) {
                    inTurn.add(stream.get(i));
                }
            }
        }
        position = log.append(inTurn);
    }

    private static List<Log.Entry> entries(String type, String stream, SequencedMap<UUID, ? extends Event> events) {
        List<Log.Entry> entries = new ArrayList<>();
        events.forEach((id, event) -> entries.add(new Log.Entry(id, type, stream, entries.size(), event)));
        return entries;
    }

    /** The answer, once the views have seen all that was recorded. */
    String get(String path) {
        return get(path, key);
    }

    /** The answer for somebody who may read nothing that is restricted. */
    String getAsStranger(String path) {
        return get(path, stranger);
    }

    private String get(String path, String as) {
        HttpResponse<String> answer;
        do {
            answer = send(HttpRequest.newBuilder().GET().header("Klaxon-Min-Position", position.toString()), path, as);
        } while (answer.statusCode() == VIEW_BEHIND);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " " + answer.body());
        }
        return answer.body();
    }

    /** All items of a list. */
    List<String> items(String path) {
        List<String> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(get(path + "&limit=200" + cursor));
            page.get("items").forEach(item -> items.add(item.toString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").stringValue();
        } while (!cursor.isEmpty());
        return items;
    }

    /** Returns once the view is there again. */
    void rebuild(String view) {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder().POST(BodyPublishers.noBody()), "/api/v1/projections/" + view + "/replay", key);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        get("/api/v1/projections/" + view + "/digest");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String as) {
        request.uri(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer " + as);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
