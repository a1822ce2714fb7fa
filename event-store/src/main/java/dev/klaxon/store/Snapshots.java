package dev.klaxon.store;

import java.util.Optional;
import javax.sql.DataSource;

/** The stored snapshots of streams, for those who fold without Axon. */
public final class Snapshots {

    private static final String FIND = "SELECT sequence, revision, payload FROM write.snapshot WHERE stream = ?";

    private final DataSource dataSource;

    Snapshots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A state that was stored.
     *
     * @param sequence of the last event in it
     * @param revision of its form
     * @param payload its JSON, texts in the clear
     */
    public record Snapshot(long sequence, String revision, String payload) {}

    /** The newest of a stream. */
    public Optional<Snapshot> find(String stream) {
        return Jdbc.read(
                        dataSource,
                        FIND,
                        select -> select.setString(1, stream),
                        row -> new Snapshot(row.getLong(1), row.getString(2), row.getString(3)))
                .stream()
                .findFirst();
    }
}
