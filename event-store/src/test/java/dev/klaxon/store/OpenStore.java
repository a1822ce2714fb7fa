package dev.klaxon.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** An open event store on a database of its own. */
final class OpenStore implements AutoCloseable {

    final HikariDataSource dataSource;
    final EventEngine engine;

    OpenStore() {
        this(TestPostgres.freshDatabase());
    }

    OpenStore(TestDatabase database) {
        this.dataSource = dataSource(database);
        StoreIdentity identity = StoreGate.open(dataSource, false);
        EventEngine.Builder builder =
                EventEngine.builder().dataSource(dataSource).identity(identity);
        builder.eventSerializer(LogicalNames.ofEvents())
                .snapshotSerializer(LogicalNames.ofStates(EventJson.newStateMapper(), Map.of()));
        this.engine = builder.build();
    }

    static HikariDataSource dataSource(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(2_000);
        return pool;
    }

    static GenericDomainEventMessage<NoteAdded> note(IncidentId incident, long sequence, String text) {
        Claim claim = new Claim(Person.of("ada", "Ada"), Instant.parse("2026-01-02T03:04:05Z"), Precision.SECOND);
        NoteAdded note = new NoteAdded(incident, new NoteId(EventIds.next()), Text.of(text), null, claim);
        return new GenericDomainEventMessage<>("Incident", incident.toString(), sequence, note);
    }

    static IncidentId incident() {
        return new IncidentId(EventIds.next());
    }

    void append(IncidentId incident, long sequence) {
        engine.appendEvents(List.of(note(incident, sequence, "note " + sequence)));
    }

    /** What a reader sees after the token. */
    List<? extends TrackedEventMessage<?>> readAfter(@Nullable TrackingToken token) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
            return events.toList();
        }
    }

    /** Gives its connections back; one server serves all tests. */
    @Override
    public void close() {
        dataSource.close();
    }

    <T> T one(String sql, Class<T> type) {
        return Jdbc.query(dataSource, sql, select -> {}, row -> row.getObject(1, type))
                .getFirst();
    }

    static UUID idOf(TrackedEventMessage<?> event) {
        return UUID.fromString(event.getIdentifier());
    }
}
