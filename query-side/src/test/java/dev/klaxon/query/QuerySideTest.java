package dev.klaxon.query;

import static org.awaitility.Awaitility.await;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side as a process, with one database for all tests: each tells stories of its own. */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
public abstract class QuerySideTest {

    protected static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static final TestDatabase DATABASE = TestPostgres.freshDatabase();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private EventStore events;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void useDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::jdbcUrl);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.datasource.password", DATABASE::password);
    }

    /** A new incident to tell of. */
    protected Story story() {
        return Story.in(new Log(events), NOON);
    }

    protected Log log() {
        return new Log(events);
    }

    /** Publishes the next version of the policy; before the first comes the built-in one. */
    protected Position publish(PolicyDocument document, String note) {
        int version = events.lastSequenceNumberFor("policy").orElse(-1L).intValue() + 2;
        if (version == 1) {
            append(1, Policy.builtIn().document(), "The built-in default");
            version = 2;
        }
        return append(version, document, note);
    }

    private Position append(int version, PolicyDocument document, String note) {
        Claim claim = new Claim(Person.of("root", "Root"), NOON, Precision.SECOND);
        return log().append(
                        "Policy", "policy", version - 1, new PolicyPublished(version, document, Text.of(note), claim));
    }

    /** A key of that person. */
    protected String keyOf(String person, Scope... scopes) {
        ApiKey key = ApiKey.mint(new ApiKeyId(EventIds.next()));
        Person holder = Person.of(person, person);
        List<String> labels = Stream.of(scopes).map(Scope::label).toList();
        log().append(
                        "ApiKey",
                        ApiKey.streamOf(key.id()),
                        0,
                        new ApiKeyIssued(
                                key.id(),
                                holder,
                                labels,
                                key.sha256(),
                                null,
                                new Claim(holder, NOON, Precision.SECOND)));
        return key.text();
    }

    /** Asks with headers in pairs of name and value. */
    protected HttpResponse<String> get(String path, String key, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, key, headers);
    }

    protected HttpResponse<String> post(String path, String key) {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path, key);
    }

    protected HttpResponse<String> post(String path, String key, String body) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path,
                key);
    }

    /** Has a view made anew, and returns once the new tables answer. */
    protected void rebuild(String view, String admin) {
        HttpResponse<String> answer = post("/api/v1/projections/" + view + "/replay", admin);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> !isBeingMade(view, admin));
    }

    private boolean isBeingMade(String view, String key) {
        for (JsonNode each : json(get("/api/v1/projections", key)).get("items")) {
            if (each.get("name").stringValue().equals(view)) {
                return each.hasNonNull("replay");
            }
        }
        throw new IllegalStateException("No view " + view);
    }

    /** Asks once the views have seen all that the story tells. */
    protected HttpResponse<String> get(String path, String key, Story told) {
        return get(path, key, "Klaxon-Min-Position", told.position().toString());
    }

    /** Listens to the stream from now on, or behind the event of that id. */
    protected Listening listen(String key, @Nullable String lastEventId) {
        return Listening.to(port, key, lastEventId);
    }

    /** Listens to the stream of another node. */
    protected static Listening listen(ConfigurableApplicationContext node, String key, @Nullable String lastEventId) {
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer());
        return Listening.to(server.getPort(), key, lastEventId);
    }

    /** Another query side on the same database, at any free port. */
    protected static ConfigurableApplicationContext anotherNode(String... settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.port", 0,
                "spring.main.banner-mode", "off",
                "spring.datasource.url", DATABASE.jdbcUrl(),
                "spring.datasource.username", DATABASE.user(),
                "spring.datasource.password", DATABASE.password()));
        for (String setting : settings) {
            properties.put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        SpringApplication node = new SpringApplication(QuerySideApplication.class);
        node.setRegisterShutdownHook(false);
        node.addInitializers(starting ->
                starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", properties)));
        return node.run();
    }

    protected static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** A browser in which that key was given at the login. */
    protected Browser loggedIn(String key) {
        return Browser.loggedIn(URI.create("http://127.0.0.1:" + port), key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String key, String... headers) {
        request.uri(URI.create("http://127.0.0.1:" + port + path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
