package dev.klaxon.query.views;

import dev.klaxon.store.EventLog;
import dev.klaxon.store.Position;
import dev.klaxon.store.PositionToken;
import dev.klaxon.store.StoreIdentity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each view has read, as the committed tokens of all nodes say. */
@Component
public final class ViewTokens {

    private static final String TOKENS =
            "SELECT processor_name, token, token_type FROM write.token WHERE processor_name IN (:views)";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventLog log;

    ViewTokens(JdbcClient jdbc, Serializer serializer, EventLog log, StoreIdentity opened) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.log = log;
    }

    /** What all of the views have reached; where none is named, what the log itself shows. */
    public Reached reached(Collection<String> views) {
        if (views.isEmpty()) {
            return new Reached(log.head(), null);
        }
        Map<String, Reached> each = each(views);
        return views.stream()
                .map(view -> each.getOrDefault(view, new Reached(Position.START, null)))
                .reduce(Reached::and)
                .orElseThrow();
    }

    /** What each view has reached; one that has never read is not in it. */
    Map<String, Reached> each(Collection<String> views) {
        Map<String, Reached> each = new HashMap<>();
        jdbc.sql(TOKENS)
                .param("views", views)
                .query((row, number) -> Map.entry(row.getString(1), reached(row)))
                .list()
                .forEach(segment -> each.merge(segment.getKey(), segment.getValue(), Reached::and));
        return each;
    }

    private Reached reached(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes(2);
        return reachedBy(
                bytes == null
                        ? null
                        : serializer.deserialize(
                                new SimpleSerializedObject<>(bytes, byte[].class, row.getString(3), null)));
    }

    /** A rebuild ends at the place where it was asked for, though its token says so only one event later. */
    static Reached reachedBy(@Nullable TrackingToken token) {
        Position position = PositionToken.positionOf(token);
        if (token instanceof ReplayToken replay) {
            Position end = PositionToken.positionOf(replay.getTokenAtReset());
            return new Reached(position, end.isAfter(position) ? end : null);
        }
        return new Reached(position, null);
    }
}
