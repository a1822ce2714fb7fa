package dev.klaxon.query;

import static org.awaitility.Awaitility.await;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.postgres.TestDatabase;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A query side on a database that its test has to itself, by a clock that stands still. */
public final class LoneNode implements AutoCloseable {

    private static final int VIEW_BEHIND = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase database;
    private final ConfigurableApplicationContext context;
    private final int port;
    private final Log log;
    private final Instant now;

    /** Starts one. */
    public LoneNode(TestDatabase database, Instant now) {
        this(database, now, beans -> {});
    }

    /** Starts one of which some parts are others than usual. */
    public LoneNode(TestDatabase database, Instant now, Parts parts) {
        this.database = database;
        this.now = now;
        SpringApplication node = new SpringApplication(QuerySideApplication.class);
        node.setRegisterShutdownHook(false);
        node.setBannerMode(Banner.Mode.OFF);
        node.setDefaultProperties(Map.of("logging.level.dev.klaxon.views", "info"));
        Map<String, Object> properties = Map.of(
                "server.port", 0,
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password());
        node.addInitializers(starting -> {
            starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", properties));
            GenericApplicationContext beans = (GenericApplicationContext) starting;
            beans.registerBean("stopped", InstantSource.class, () -> () -> now, bean -> bean.setPrimary(true));
            parts.change(beans);
        });
        context = node.run();
        port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        log = new Log(context.getBean(EventStore.class));
    }

    /** What is other than usual. */
    @FunctionalInterface
    public interface Parts {
        void change(GenericApplicationContext beans);
    }

    public Log log() {
        return log;
    }

    /** A new incident to tell of. */
    public Story story() {
        return Story.in(log, now);
    }

    /** A part of it. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A key of that person. */
    public String key(String person, Scope... scopes) {
        ApiKey issued = ApiKey.mint(new ApiKeyId(EventIds.next()));
        Person holder = Person.of(person, person);
        List<String> labels = Stream.of(scopes).map(Scope::label).toList();
        Claim claim = new Claim(holder, now, Precision.SECOND);
        log.append(
                "ApiKey",
                ApiKey.streamOf(issued.id()),
                0,
                new ApiKeyIssued(issued.id(), holder, labels, issued.sha256(), null, claim));
        return issued.text();
    }

    /** Its database, beside it. */
    public JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    /** Of the last event stored. */
    public Position newest() {
        return Position.parse(sql().sql("""
                SELECT lpad(era::text, 4, '0') || '-' || lpad(tx::text, 20, '0') || '-' || lpad(place::text, 20, '0')
                FROM write.event ORDER BY era DESC, tx DESC, place DESC LIMIT 1
                """).query(String.class).single());
    }

    /** Keeps all readers of the log from what is appended until it is closed, as an open transaction does. */
    public Hold holdBack() {
        try {
            Connection connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_current_xact_id()");
            }
            return new Hold(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction that keeps readers back. */
    public record Hold(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The answer of now, whatever it is. */
    public HttpResponse<String> ask(String path, String key) {
        return send(HttpRequest.newBuilder().GET(), path, key);
    }

    /** The answer once the views have seen all that is stored. */
    public JsonNode get(String path, String key) {
        String position = newest().toString();
        HttpResponse<String> answer;
        do {
            answer = send(HttpRequest.newBuilder().GET().header("Klaxon-Min-Position", position), path, key);
        } while (answer.statusCode() == VIEW_BEHIND);
        return required(answer, 200);
    }

    /** All items of a list, so many at once. */
    public List<JsonNode> items(String path, int limit, String key) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor, key);
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").stringValue();
        } while (!cursor.isEmpty());
        return items;
    }

    public JsonNode post(String path, String key, String body) {
        return required(
                send(
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)),
                        path,
                        key),
                200);
    }

    /** Begins to make a view anew. */
    public JsonNode beginRebuild(String view, String admin) {
        return required(
                send(
                        HttpRequest.newBuilder().POST(BodyPublishers.noBody()),
                        "/api/v1/projections/" + view + "/replay",
                        admin),
                202);
    }

    /** Makes a view anew, and returns once the new tables answer. */
    public void rebuild(String view, String admin) {
        beginRebuild(view, admin);
        await().atMost(Duration.ofMinutes(3)).until(() -> !isBeingMade(view, admin));
    }

    /** Whether there are two of it. */
    public boolean isBeingMade(String view, String key) {
        return projection(view, key).hasNonNull("replay");
    }

    /** How all views are doing. */
    public List<JsonNode> projections(String key) {
        List<JsonNode> views = new ArrayList<>();
        required(ask("/api/v1/projections", key), 200).get("items").forEach(views::add);
        return views;
    }

    /** How one view is doing. */
    public JsonNode projection(String view, String key) {
        return projections(key).stream()
                .filter(each -> each.get("name").stringValue().equals(view))
                .findFirst()
                .orElseThrow();
    }

    /** The names of all views. */
    public List<String> views(String key) {
        return projections(key).stream()
                .map(view -> view.get("name").stringValue())
                .toList();
    }

    /** Returns once all views have read all that is stored. */
    public void settle(String key) {
        String position = newest().toString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> projections(key).stream()
                        .allMatch(view -> view.get("position").stringValue().compareTo(position) >= 0));
    }

    /** Of all rows of a view that has seen all that is stored. */
    public String digest(String view, String key) {
        return get("/api/v1/projections/" + view + "/digest", key).get("digest").stringValue();
    }

    private static JsonNode required(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String key) {
        request.uri(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer " + key);
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
        http.close();
    }
}
