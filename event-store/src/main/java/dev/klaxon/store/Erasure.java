package dev.klaxon.store;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one way to take a text out of the store: its disclosure is blanked, the payload and what is hashed stay.
 *
 * <p>What is to be blanked is found from the events themselves, so that it is done also after a crash; what is done
 * twice changes nothing.
 */
public final class Erasure {

    private static final String DUE = """
            SELECT e.stream, max(e.sequence)
            FROM write.event e LEFT JOIN write.destruction d ON d.stream = e.stream
            WHERE e.type IN ('EvidenceRedacted', 'EvidenceHoldLifted') AND e.sequence > coalesce(d.sequence, -1)
            GROUP BY e.stream ORDER BY e.stream
            """;
    private static final String DONE = """
            INSERT INTO write.destruction AS d (stream, sequence) VALUES (?, ?)
            ON CONFLICT (stream) DO UPDATE SET sequence = greatest(d.sequence, excluded.sequence)
            """;
    private static final String FORGET_SNAPSHOTS = """
            DELETE FROM write.snapshot s USING write.destruction d
            WHERE s.stream = d.stream AND s.sequence < d.sequence
            """;
    private static final String DISCLOSURES =
            "SELECT disclosures FROM write.event WHERE stream = ? AND event_id = ? AND disclosures IS NOT NULL";
    private static final String BLANK =
            "UPDATE write.event SET disclosures = ? WHERE stream = ? AND event_id = ? AND disclosures = ?";

    private final DataSource dataSource;

    public Erasure(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A stream in which something was told that may destroy.
     *
     * @param sequence of the last such event
     */
    public record Due(String stream, long sequence) {}

    /** The streams in which something was told that may destroy, and was not carried out. */
    public List<Due> due() {
        return Jdbc.query(dataSource, DUE, select -> {}, row -> new Due(row.getString(1), row.getLong(2)));
    }

    /** Blanks the texts of one event; those that are blank already stay so. */
    public void blank(String stream, UUID eventId, Set<String> pointers) {
        String old = disclosures(stream, eventId);
        while (old != null) {
            String left = Commitments.without(old, pointers);
            if (old.equals(left) || replace(stream, eventId, old, left)) {
                return;
            }
            old = disclosures(stream, eventId);
        }
    }

    /** Notes that it was carried out, and drops the snapshots that may know what is blank now. */
    public void done(Due due) {
        Jdbc.on(dataSource, connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(DONE)) {
                upsert.setString(1, due.stream());
                upsert.setLong(2, due.sequence());
                return upsert.executeUpdate();
            }
        });
        forgetSnapshots();
    }

    /** Drops every snapshot that is older than what its stream destroyed last; one may be written late. */
    public void forgetSnapshots() {
        Jdbc.on(dataSource, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET_SNAPSHOTS)) {
                return delete.executeUpdate();
            }
        });
    }

    private @Nullable String disclosures(String stream, UUID eventId) {
        return Jdbc.query(
                        dataSource,
                        DISCLOSURES,
                        select -> {
                            select.setString(1, stream);
                            select.setObject(2, eventId);
                        },
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** False where somebody else blanked something meanwhile. */
    private boolean replace(String stream, UUID eventId, String old, @Nullable String left) {
        return Jdbc.on(dataSource, connection -> {
                    try (PreparedStatement update = connection.prepareStatement(BLANK)) {
                        update.setString(1, left);
                        update.setString(2, stream);
                        update.setObject(3, eventId);
                        update.setString(4, old);
                        return update.executeUpdate();
                    }
                })
                == 1;
    }
}
