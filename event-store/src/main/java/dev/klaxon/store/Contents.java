package dev.klaxon.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The bytes of evidence, in chunks of which each is written and read in a transaction of its own.
 *
 * <p>An upload is seen by nobody until the append that tells of it takes the reservation {@link #kept}.
 */
public final class Contents {

    /** The kind of reservation that names the one upload of a piece of evidence. */
    private static final String KIND = "content";

    private static final int CHUNK = 1 << 20;
    private static final String STORE_CHUNK = """
            WITH upload AS (UPDATE write.content SET touched_at = clock_timestamp() WHERE id = ? RETURNING id)
            INSERT INTO write.content_chunk (content, number, bytes) SELECT id, ?, ? FROM upload
            """;
    private static final String UNKEPT = " AND NOT EXISTS (SELECT FROM write.reservation r WHERE r.kind = '" + KIND
            + "'" + " AND r.key = c.evidence::text AND r.owner = c.id::text)";
    private static final String DROP = "DELETE FROM write.content c WHERE c.id = ?" + UNKEPT;
    private static final String SWEEP =
            "DELETE FROM write.content c WHERE c.touched_at < clock_timestamp() - make_interval(mins => ?)" + UNKEPT;
    private static final String KEPT = """
            SELECT c.id FROM write.content c JOIN write.reservation r
                ON r.kind = '%s' AND r.key = c.evidence::text AND r.owner = c.id::text
            WHERE c.evidence = ?
            """.formatted(KIND);
    private static final String CHUNK_OF = "SELECT bytes FROM write.content_chunk WHERE content = ? AND number = ?";

    private final DataSource dataSource;

    public Contents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Bytes that came whole.
     *
     * @param sha256 lower-case hex
     */
    public record Upload(UUID id, String sha256, long size) {}

    /**
     * Takes the bytes in.
     *
     * @throws IOException where the stream breaks off; nothing is left of it
     */
    public Upload store(UUID evidence, InputStream bytes) throws IOException {
        UUID id = EventIds.next();
        update("INSERT INTO write.content (id, evidence) VALUES (?, ?)", id, evidence);
        boolean whole = false;
        try {
            Upload upload = chunks(id, bytes);
            whole = true;
            return upload;
        } finally {
            if (!whole) {
                drop(id);
            }
        }
    }

    /** What the append takes that tells of the upload; a second one for the same evidence fails. */
    public static Append.Reservation kept(UUID evidence, Upload upload) {
        return new Append.Reservation(KIND, evidence.toString(), upload.id().toString());
    }

    /** Drops the upload unless it is kept. */
    public void drop(UUID upload) {
        update(DROP, upload);
    }

    /** Drops the uploads that nothing was heard of for so long and that are not kept. */
    public int sweep(int minutes) {
        return Jdbc.on(dataSource, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(SWEEP)) {
                delete.setInt(1, minutes);
                return delete.executeUpdate();
            }
        });
    }

    /** Destroys all bytes of the evidence. */
    public void destroy(UUID evidence) {
        update("DELETE FROM write.content WHERE evidence = ?", evidence);
    }

    /** The bytes that are kept of the evidence, read from the store as they are read; none where there are none. */
    public Optional<InputStream> open(UUID evidence) {
        return Jdbc.query(
                        dataSource, KEPT, select -> select.setObject(1, evidence), row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst()
                .map(upload -> new ChunkStream(number -> chunk(upload, number)));
    }

    private Upload chunks(UUID id, InputStream bytes) throws IOException {
        MessageDigest sha256 = Commitments.sha256();
        long size = 0;
        int number = 0;
        for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            storeChunk(id, number++, chunk);
            sha256.update(chunk);
            size += chunk.length;
        }
        return new Upload(id, HexFormat.of().formatHex(sha256.digest()), size);
    }

    private void storeChunk(UUID id, int number, byte[] chunk) {
        int stored = Jdbc.on(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(STORE_CHUNK)) {
                insert.setObject(1, id);
                insert.setInt(2, number);
                insert.setBytes(3, chunk);
                return insert.executeUpdate();
            }
        });
        if (stored == 0) {
            throw new ConcurrencyException("The upload was dropped while it went on");
        }
    }

    private Optional<byte[]> chunk(UUID upload, int number) {
        List<byte[]> found = Jdbc.query(
                dataSource,
                CHUNK_OF,
                select -> {
                    select.setObject(1, upload);
                    select.setInt(2, number);
                },
                row -> row.getBytes(1));
        return found.stream().findFirst();
    }

    private void update(String sql, UUID... parameters) {
        Jdbc.on(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
