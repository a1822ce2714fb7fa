package dev.klaxon.command.promises;

import dev.klaxon.command.Client;
import dev.klaxon.command.CommandSideApplication;
import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.store.EventEngine;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A command side of its own among others on one database. */
final class Node implements AutoCloseable {

    private static final String KEY = "klx_the-first-key-of-the-nodes";

    private final ConfigurableApplicationContext context;
    private final JdbcClient database;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
        this.database = JdbcClient.create(context.getBean(DataSource.class));
    }

    /**
     * Starts one.
     *
     * @param clock what it goes by; null for the database's own
     */
    static Node start(TestDatabase database, @Nullable VirtualClock clock) {
        Node node = new Node(new SpringApplicationBuilder(CommandSideApplication.class)
                .initializers(starting -> {
                    if (clock != null) {
                        ((GenericApplicationContext) starting)
                                .registerBean(
                                        "virtualClock",
                                        InstantSource.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true));
                    }
                })
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--klaxon.admin-key=" + KEY));
        if (clock != null) {
            clock.stampIn(database);
        }
        return node;
    }

    Client client() {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return new Client(URI.create("http://127.0.0.1:" + port), KEY);
    }

    EventStore events() {
        return context.getBean(EventStore.class);
    }

    JdbcClient database() {
        return database;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What was recorded as overdue in the incident. */
    List<WatchEvent> overdue(String incident) {
        return part(ShortStreams.class).events(Watch.STREAM, UUID.fromString(incident));
    }

    /** Whether everything that happened to the incident is reckoned in. */
    boolean knows(String incident) {
        return hasReadAll()
                && database.sql("SELECT count(*) FROM write.watched WHERE incident_id = ?::uuid AND touched > reckoned")
                                .param(incident)
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private boolean hasReadAll() {
        return !part(EventEngine.class)
                .newest()
                .isAfter(part(PromiseTable.class).place());
    }

    /** How many windows of the incident are waited for. */
    long waitsFor(String incident) {
        return database.sql("SELECT count(*) FROM write.promise WHERE incident_id = ?::uuid")
                .param(incident)
                .query(Long.class)
                .single();
    }

    /** Forgets what is waited for and reads the log again from its beginning. */
    void rebuild() {
        part(TransactionOperations.class)
                .executeWithoutResult(status -> part(PromiseTable.class).clear());
    }

    @Override
    public void close() {
        context.close();
    }
}
