package dev.klaxon.store;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Reads the log as it lies in its table, row by row: in the order of positions, or one stream of it.
 *
 * <p>By position a reader gets an event only once no older transaction can still commit, so that nothing ever appears
 * before what it has read.
 */
public final class LogReader {

    /** The alias matters: ORDER BY takes an output column before a table's, and "10" sorts before "9". */
    private static final String PLACE = "era, tx::text AS tx_digits, place";

    private static final String COLUMNS = "SELECT " + PLACE
            + ", stream, stream_type, sequence, event_id, type, revision, recorded_at, payload, metadata, disclosures"
            + " FROM write.event ";
    private static final String VISIBLE = "(era < ? OR tx < pg_snapshot_xmin(pg_current_snapshot()))";

    private static final String BETWEEN = COLUMNS + "WHERE (era, tx, place) > (?, ?::xid8, ?) AND (era, tx, place) <="
            + " (?, ?::xid8, ?) AND " + VISIBLE + " ORDER BY era, tx, place LIMIT ?";
    private static final String STREAM = COLUMNS + "WHERE stream = ? AND sequence >= ? AND (era, tx, place) <="
            + " (?, ?::xid8, ?) ORDER BY sequence LIMIT ?";
    private static final String STREAMS =
            COLUMNS + "WHERE stream = ANY (?) AND (era, tx, place) <= (?, ?::xid8, ?)" + " ORDER BY stream, sequence";
    private static final String SOME = COLUMNS + "WHERE stream = ? AND event_id = ANY (?) ORDER BY sequence";
    private static final String HEAD = "SELECT " + PLACE + " FROM write.event WHERE " + VISIBLE
            + " ORDER BY era DESC, tx DESC, place DESC LIMIT 1";
    private static final String NEWEST =
            "SELECT " + PLACE + " FROM write.event ORDER BY era DESC, tx DESC, place DESC LIMIT 1";

    private static final int PAGE = 1_000;

    private final DataSource dataSource;
    private final StoreIdentity identity;

    public LogReader(DataSource dataSource, StoreIdentity identity) {
        this.dataSource = dataSource;
        this.identity = identity;
    }

    /** What stands after the position and can be seen now, in its order; no more than {@code limit}. */
    public List<LoggedEvent> after(Position after, int limit) {
        return between(after, Position.END, limit);
    }

    /** What stands after one position and up to another and can be seen now, in its order. */
    public List<LoggedEvent> between(Position after, Position upTo, int limit) {
        return Jdbc.read(
                dataSource,
                BETWEEN,
                select -> {
                    bind(select, 1, after);
                    bind(select, 4, upTo);
                    select.setInt(7, identity.era());
                    select.setInt(8, limit);
                },
                LogReader::event);
    }

    /** The events of a stream from that sequence on, in their order. */
    public Stream<LoggedEvent> stream(String stream, long fromSequence) {
        return stream(stream, fromSequence, Position.END);
    }

    /** The events of a stream from that sequence on and up to the position, in their order, read page by page. */
    public Stream<LoggedEvent> stream(String stream, long fromSequence, Position upTo) {
        return Stream.iterate(
                        page(stream, fromSequence, upTo),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(stream, page.getLast().sequence() + 1, upTo))
                .flatMap(List::stream);
    }

    /** The events of each of these streams up to the position, in their order; a stream that is not there has none. */
    public Map<String, List<LoggedEvent>> streams(Collection<String> streams, Position upTo) {
        Map<String, List<LoggedEvent>> found = new HashMap<>();
        if (!streams.isEmpty()) {
            Jdbc.read(
                            dataSource,
                            STREAMS,
                            select -> {
                                select.setArray(1, select.getConnection().createArrayOf("text", streams.toArray()));
                                bind(select, 2, upTo);
                            },
                            LogReader::event)
                    .forEach(event -> found.computeIfAbsent(event.stream(), key -> new ArrayList<>())
                            .add(event));
        }
        return found;
    }

    /** Those events of the stream that are there, in their order. */
    public List<LoggedEvent> find(String stream, Collection<UUID> eventIds) {
        return Jdbc.read(
                dataSource,
                SOME,
                select -> {
                    select.setString(1, stream);
                    select.setArray(2, select.getConnection().createArrayOf("uuid", eventIds.toArray()));
                },
                LogReader::event);
    }

    /** The last position that a reader can see now; before every event where there is none. */
    public Position head() {
        return Jdbc.read(dataSource, HEAD, select -> select.setInt(1, identity.era()), LogReader::position).stream()
                .findFirst()
                .orElse(Position.START);
    }

    /** The last position that there is, at least that of all that a decision has seen; readers may not see it yet. */
    public Position newest() {
        return Jdbc.read(dataSource, NEWEST, select -> {}, LogReader::position).stream()
                .findFirst()
                .orElse(Position.START);
    }

    private List<LoggedEvent> page(String stream, long fromSequence, Position upTo) {
        return Jdbc.read(
                dataSource,
                STREAM,
                select -> {
                    select.setString(1, stream);
                    select.setLong(2, fromSequence);
                    bind(select, 3, upTo);
                    select.setInt(6, PAGE);
                },
                LogReader::event);
    }

    /** Sets era, tx and place from that parameter on. */
    static void bind(PreparedStatement statement, int first, Position position) throws SQLException {
        statement.setInt(first, position.era());
        statement.setString(first + 1, Long.toUnsignedString(position.tx()));
        statement.setInt(first + 2, position.place());
    }

    /** Reads era, tx as digits, and place from the first columns. */
    static Position position(ResultSet row) throws SQLException {
        return position(row, 1);
    }

    static Position position(ResultSet row, int first) throws SQLException {
        return new Position(
                row.getInt(first),
                Long.parseUnsignedLong(requireNonNull(row.getString(first + 1))),
                row.getInt(first + 2));
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                position(row),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                new LoggedEvent.Content(row.getString(11), row.getString(12), row.getString(13)));
    }
}
