package dev.klaxon.store;

import javax.sql.DataSource;

/** How much of the log a reader has not read yet, counted to the newest event whether readers may see it or not. */
public final class LogLag {

    private static final String UNREAD =
            "SELECT count(*), coalesce(floor(extract(epoch FROM clock_timestamp() - min(recorded_at))), 0)::bigint"
                    + " FROM write.event WHERE (era, tx, place) > (?, ?::xid8, ?)";

    private final DataSource dataSource;

    LogLag(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What a reader has not read.
     *
     * @param seconds how long the oldest of it has waited, by the database's clock
     */
    public record Unread(long events, long seconds) {}

    /** What stands after the position. */
    public Unread after(Position position) {
        return Jdbc.query(
                        dataSource,
                        UNREAD,
                        select -> LogReader.bind(select, 1, position),
                        row -> new Unread(row.getLong(1), row.getLong(2)))
                .getFirst();
    }
}
