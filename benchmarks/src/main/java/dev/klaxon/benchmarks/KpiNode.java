package dev.klaxon.benchmarks;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.postgres.EmbeddedPostgres;
import dev.klaxon.query.QuerySideApplication;
import dev.klaxon.query.kpi.FiguresView;
import dev.klaxon.store.Position;
import dev.klaxon.views.Change;
import dev.klaxon.views.Past;
import dev.klaxon.views.RowWriter;
import dev.klaxon.views.Views;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query side with a database of its own, filled with made-up incidents. */
final class KpiNode implements AutoCloseable {

    private static final String KEY = "klx_benchmark";
    private static final int BATCH = 500;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final Views views;
    private final String base;

    private KpiNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.views = context.getBean(Views.class);
        this.base = "http://127.0.0.1:"
                + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
    }

    /** One whose database is made anew. */
    static KpiNode empty(EmbeddedPostgres postgres, String database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database);
            statement.execute("CREATE DATABASE " + database);
        }
        return of(postgres, database);
    }

    /** One with a database that is there. */
    static KpiNode of(EmbeddedPostgres postgres, String database) {
        SpringApplication side = new SpringApplication(QuerySideApplication.class);
        return new KpiNode(side.run(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--klaxon.admin-key=" + KEY,
                "--spring.datasource.url=" + postgres.jdbcUrl(database),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password()));
    }

    /**
     * Writes folded incidents as the view of incidents does: 500 a transaction, in order of declaration.
     *
     * @return how many a second, of all and of the last tenth
     */
    List<Double> fill(int incidents, Instant begin, Instant end) {
        FiguresView figures = context.getBean(FiguresView.class);
        RowWriter writer = new RowWriter(jdbc, figures.tables());
        Histories histories = new Histories(incidents);
        Duration step = Duration.between(begin, end).dividedBy(incidents);
        long written = 0;
        long last = 0;
        int tenth = incidents - incidents / 10;
        for (int start = 0; start < incidents; start += BATCH) {
            List<Change<WholeIncident>> changes = new ArrayList<>();
            for (int i = start; i < Math.min(start + BATCH, incidents); i++) {
                changes.add(change(histories.declaredAt(begin.plus(step.multipliedBy(i)))));
            }
            long began = System.nanoTime();
            views.write(FiguresView.NAME, () -> {
                figures.apply(changes, writer);
                return changes.size();
            });
            long took = System.nanoTime() - began;
            written += took;
            last += start >= tenth ? took : 0;
            if (start > 0 && start % 50_000 == 0) {
                System.err.printf("  %,d written, %,.0f/s%n", start, start * 1e9 / written);
            }
        }
        return List.of(incidents * 1e9 / written, (incidents - tenth) * 1e9 / last);
    }

    private static Change<WholeIncident> change(IncidentState incident) {
        Past<WholeIncident> past = new Past<>(new WholeIncident(incident, null), Position.START, List::of);
        return new Change<>(incident.id().toString(), null, past, List.of());
    }

    /** Waits until all sums are counted; how long that took beyond the writing. */
    Duration awaitSums() throws InterruptedException {
        long began = System.nanoTime();
        while (views.read(
                        List.of(FiguresView.NAME),
                        () -> views.sql("SELECT count(*) FROM kpi_sum WHERE subtotal IS NULL")
                                .query(Long.class)
                                .single())
                > 0) {
            Thread.sleep(Duration.ofMillis(200));
        }
        jdbc.sql("VACUUM (ANALYZE)").update();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Asks for all figures of a period over HTTP; how long the whole answer took. */
    long figures(Instant from, Instant to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/kpis?from=" + from + "&to=" + to))
                .header("Authorization", "Bearer " + KEY)
                .build();
        long began = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        long took = System.nanoTime() - began;
        if (answer.statusCode() != 200 || !answer.body().contains("timeToRestore")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return took;
    }

    String setting(String name) {
        return Objects.requireNonNull(
                jdbc.sql("SHOW " + name).query(String.class).single());
    }

    String size() {
        return Objects.requireNonNull(jdbc.sql("SELECT pg_size_pretty(pg_database_size(current_database()))")
                .query(String.class)
                .single());
    }

    @Override
    public void close() {
        context.close();
    }
}
