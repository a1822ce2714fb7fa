package dev.klaxon.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

/** The one statement that appends a command's events, its reservations and its receipt, all or nothing. */
final class AppendStatement {

    private static final String SQL = """
            WITH appended AS (
                INSERT INTO write.event
                    (era, place, event_id, stream, sequence, stream_type, type, revision, payload, metadata, disclosures)
                SELECT ?, place - 1, event_id, stream, sequence, stream_type, type, revision, payload, metadata, disclosures
                FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[]) WITH ORDINALITY
                    AS e (event_id, stream, sequence, stream_type, type, revision, payload, metadata, disclosures, place)
                RETURNING era, tx, place),
            last AS (SELECT era, tx, max(place) AS place FROM appended GROUP BY era, tx),
            taken AS (
                INSERT INTO write.reservation (kind, key, owner)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[])),
            released AS (
                DELETE FROM write.reservation r
                USING unnest(?::text[], ?::text[], ?::text[]) AS gone (kind, key, owner)
                WHERE r.kind = gone.kind AND r.key = gone.key AND r.owner = gone.owner),
            answered AS (
                INSERT INTO write.receipt (caller, method, path, key, request_sha256, answer, era, tx, place)
                SELECT ?, ?, ?, ?, ?, ?, era, tx, place FROM last WHERE ?)
            SELECT era, tx::text, place FROM last
            """;

    private final int era;
    private final List<UUID> ids = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();
    private final List<Long> sequences = new ArrayList<>();
    private final List<String> streamTypes = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();
    private final List<String> metadata = new ArrayList<>();
    private final List<@Nullable String> disclosures = new ArrayList<>();

    AppendStatement(int era) {
        this.era = era;
    }

    void add(DomainEventMessage<?> event, SerializedObject<String> payload, String metadataJson) {
        Commitments.Committed committed = Commitments.commit(payload.getData());
        ids.add(UUID.fromString(event.getIdentifier()));
        streams.add(event.getAggregateIdentifier());
        sequences.add(event.getSequenceNumber());
        streamTypes.add(event.getType());
        types.add(payload.getType().getName());
        revisions.add(EventEngine.revisionOf(payload));
        payloads.add(committed.payload());
        metadata.add(metadataJson);
        disclosures.add(committed.disclosures());
    }

    Position execute(Connection connection, Append append, List<? extends EventMessage<?>> events) throws SQLException {
        // Before the reservations, because it may take one for the events
        @Nullable Receipt receipt = append.receiptFor(events);
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            Parameters in = new Parameters(connection, insert);
            in.number(era);
            in.array("uuid", ids);
            in.array("text", streams);
            in.array("bigint", sequences);
            in.array("text", streamTypes);
            in.array("text", types);
            in.array("text", revisions);
            in.array("text", payloads);
            in.array("text", metadata);
            in.array("text", disclosures);
            in.reservations(append.taken());
            in.reservations(append.released());
            in.receipt(receipt);
            try (ResultSet last = insert.executeQuery()) {
                last.next();
                return new Position(
                        last.getInt(1), Long.parseUnsignedLong(requireNonNull(last.getString(2))), last.getInt(3));
            }
        }
    }

    /** Fills the parameters in the order of the statement. */
    private static final class Parameters {

        private final Connection connection;
        private final PreparedStatement statement;
        private int index;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void number(int value) throws SQLException {
            statement.setInt(++index, value);
        }

        void text(@Nullable String value) throws SQLException {
            statement.setString(++index, value);
        }

        void array(String type, List<?> values) throws SQLException {
            statement.setArray(++index, connection.createArrayOf(type, values.toArray()));
        }

        void reservations(List<Append.Reservation> reservations) throws SQLException {
            array("text", reservations.stream().map(Append.Reservation::kind).toList());
            array("text", reservations.stream().map(Append.Reservation::key).toList());
            array("text", reservations.stream().map(Append.Reservation::owner).toList());
        }

        void receipt(@Nullable Receipt receipt) throws SQLException {
            Receipt.@Nullable Request request = receipt == null ? null : receipt.request();
            text(request == null ? null : request.caller());
            text(request == null ? null : request.method());
            text(request == null ? null : request.path());
            text(request == null ? null : request.key());
            text(request == null ? null : request.sha256());
            text(receipt == null ? null : receipt.answer());
            statement.setBoolean(++index, receipt != null);
        }
    }
}
