package dev.klaxon.store;

import static java.util.Objects.requireNonNull;

import dev.klaxon.events.Event;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.IteratorBackedDomainEventStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine on one PostgreSQL table, read without gaps.
 *
 * <p>An append is one statement in a transaction of its own. A reader sees an event only once no older transaction can
 * still commit ({@code tx < pg_snapshot_xmin}), so nothing ever appears before what it has read. Commitments to texts
 * are made here and opened where rows are read.
 */
public final class EventEngine extends BatchingEventStorageEngine {

    private static final String VISIBLE = "(era < ? OR tx < pg_snapshot_xmin(pg_current_snapshot()))";
    private static final String JUST_BEFORE =
            "SELECT era, tx::text AS tx_digits, place FROM write.event WHERE (era, tx, place) < (SELECT"
                    + " era, tx, place FROM write.event WHERE recorded_at >= ? AND " + VISIBLE
                    + " ORDER BY era, tx, place LIMIT 1) ORDER BY era DESC, tx DESC, place DESC LIMIT 1";
    private static final String ANY_SINCE =
            "SELECT 1 FROM write.event WHERE recorded_at >= ? AND " + VISIBLE + " LIMIT 1";
    private static final String LAST_SEQUENCE = "SELECT max(sequence) FROM write.event WHERE stream = ?";
    private static final String READ_SNAPSHOT =
            "SELECT stream_type, stream, sequence, event_id, type, revision, payload,"
                    + " recorded_at FROM write.snapshot WHERE stream = ?";
    private static final String STORE_SNAPSHOT = """
            INSERT INTO write.snapshot (stream, sequence, event_id, stream_type, type, revision, payload, recorded_at)
            SELECT new.* FROM (VALUES (?, ?::bigint, ?::uuid, ?, ?, ?, ?, ?::timestamptz))
                AS new (stream, sequence, event_id, stream_type, type, revision, payload, recorded_at)
            WHERE NOT EXISTS (
                SELECT FROM write.destruction d WHERE d.stream = new.stream AND d.sequence > new.sequence)
            ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, event_id = excluded.event_id,
                stream_type = excluded.stream_type, type = excluded.type, revision = excluded.revision,
                payload = excluded.payload, recorded_at = excluded.recorded_at
            WHERE snapshot.sequence < excluded.sequence
            """;

    private final DataSource dataSource;
    private final StoreIdentity identity;
    private final LogReader log;
    private final Appends appends;

    private EventEngine(Builder builder) {
        super(builder);
        this.dataSource = requireNonNull(builder.dataSource);
        this.identity = requireNonNull(builder.identity);
        this.log = new LogReader(dataSource, identity);
        this.appends = builder.appends;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Append append = CurrentUnitOfWork.isStarted() ? Append.current() : new Append();
        AppendStatement statement = new AppendStatement(identity.era());
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> domainEvent)) {
                throw new IllegalArgumentException("An event without a stream cannot be stored");
            }
            statement.add(
                    domainEvent,
                    domainEvent.serializePayload(serializer, String.class),
                    domainEvent.serializeMetaData(serializer, String.class).getData());
        }
        append.appendedAt(Jdbc.on(dataSource, connection -> statement.execute(connection, append, events)));
        appends.appended();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return log.after(PositionToken.positionOf(lastToken), batchSize).stream()
                .map(event ->
                        new TrackedDomainEventData<>(new PositionToken(event.position()), new LoggedEventData(event)))
                .toList();
    }

    /**
     * The events of a stream from that sequence on, in their order.
     *
     * @throws UnreadableEvent from the stream itself, at the event that this program cannot read
     */
    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return new IteratorBackedDomainEventStream(
                log.stream(stream, firstSequence).map(this::message).iterator());
    }

    /** Not in use: streams are read and decoded by {@link #readEvents(String, long)}. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequence, int batchSize) {
        throw new UnsupportedOperationException();
    }

    private DomainEventMessage<Event> message(LoggedEvent event) {
        MetaData metadata = getEventSerializer().deserialize(new LoggedEventData(event).getMetaData());
        return new GenericDomainEventMessage<>(
                event.streamType(),
                event.stream(),
                event.sequence(),
                event.event(),
                metadata,
                event.eventId().toString(),
                event.recordedAt());
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<String> state = snapshot.serializePayload(serializer, String.class);
        Jdbc.on(dataSource, connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(STORE_SNAPSHOT)) {
                upsert.setString(1, snapshot.getAggregateIdentifier());
                upsert.setLong(2, snapshot.getSequenceNumber());
                upsert.setObject(3, UUID.fromString(snapshot.getIdentifier()));
                upsert.setString(4, snapshot.getType());
                upsert.setString(5, state.getType().getName());
                upsert.setString(6, revisionOf(state));
                upsert.setString(7, state.getData());
                upsert.setObject(8, snapshot.getTimestamp().atOffset(ZoneOffset.UTC));
                return upsert.executeUpdate();
            }
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Jdbc.query(dataSource, READ_SNAPSHOT, select -> select.setString(1, stream), EventEngine::snapshot)
                .stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Jdbc.query(dataSource, LAST_SEQUENCE, select -> select.setString(1, stream), row -> {
                    long sequence = row.getLong(1);
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(sequence);
                })
                .getFirst();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    /** The last position that a reader can see now; null where there is none. */
    @Override
    public @Nullable TrackingToken createHeadToken() {
        Position head = log.head();
        return head.equals(Position.START) ? null : new PositionToken(head);
    }

    /** The last position that there is, at least that of all that a decision has seen; readers may not see it yet. */
    public Position newest() {
        return log.newest();
    }

    /** The place just before the first visible event recorded at or after the instant. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
        Jdbc.Binder since = select -> {
            select.setObject(1, at);
            select.setInt(2, identity.era());
        };
        if (Jdbc.query(dataSource, ANY_SINCE, since, row -> row.getInt(1)).isEmpty()) {
            return createHeadToken();
        }
        List<PositionToken> before =
                Jdbc.query(dataSource, JUST_BEFORE, since, row -> new PositionToken(LogReader.position(row)));
        return before.isEmpty() ? null : before.getFirst();
    }

    static String revisionOf(SerializedObject<?> object) {
        String revision = object.getType().getRevision();
        return revision == null ? "1" : revision;
    }

    private static GenericDomainEventEntry<String> snapshot(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                "{}");
    }

    /** Builds the engine. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private @Nullable DataSource dataSource;
        private @Nullable StoreIdentity identity;
        private Appends appends = new Appends();

        /** Connections of it must commit by themselves. */
        public Builder dataSource(DataSource dataSource) {
            this.dataSource = dataSource;
            return this;
        }

        /** The era in which this node appends. */
        public Builder identity(StoreIdentity identity) {
            this.identity = identity;
            return this;
        }

        /** Who is told of each append. */
        public Builder appends(Appends appends) {
            this.appends = appends;
            return this;
        }

        public EventEngine build() {
            return new EventEngine(this);
        }
    }
}
