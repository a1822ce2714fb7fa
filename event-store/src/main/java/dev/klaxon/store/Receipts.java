package dev.klaxon.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The remembered answers of commands that named an idempotency key. */
public final class Receipts {

    private static final String FIND = """
            SELECT request_sha256, answer, era, tx::text, place FROM write.receipt
            WHERE caller = ? AND method = ? AND path = ? AND key = ?
            """;
    private static final String REMEMBER = """
            INSERT INTO write.receipt (caller, method, path, key, request_sha256, answer, era, tx, place)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::xid8, ?)
            """;
    private static final String FORGET =
            "DELETE FROM write.receipt WHERE recorded_at < clock_timestamp() - make_interval(days => ?)";

    private final DataSource dataSource;

    public Receipts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * An answer as it was given.
     *
     * @param answer JSON, without the position
     * @param position of the command's last event, or the last of all where it made none
     */
    public record Given(String requestSha256, String answer, Position position) {}

    /** The answer given to this caller under this key, whatever the request's content. */
    public Optional<Given> find(Receipt.Request request) {
        List<Given> found = Jdbc.query(
                dataSource,
                FIND,
                select -> bind(select, request),
                row -> new Given(
                        row.getString(1),
                        row.getString(2),
                        new Position(row.getInt(3), Long.parseUnsignedLong(row.getString(4)), row.getInt(5))));
        return found.stream().findFirst();
    }

    /**
     * Remembers the answer of a command that made no event.
     *
     * @throws ReceiptGiven where the same key was answered meanwhile
     */
    public void remember(Receipt receipt, Position position) {
        Jdbc.on(dataSource, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
                bind(insert, receipt.request());
                insert.setString(5, receipt.request().sha256());
                insert.setString(6, receipt.answer());
                insert.setInt(7, position.era());
                insert.setString(8, Long.toUnsignedString(position.tx()));
                insert.setInt(9, position.place());
                return insert.executeUpdate();
            }
        });
    }

    /** Drops the answers given more than so many days ago. */
    public int forgetAfter(int days) {
        return Jdbc.on(dataSource, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.setInt(1, days);
                return delete.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, Receipt.Request request) throws SQLException {
        statement.setString(1, request.caller());
        statement.setString(2, request.method());
        statement.setString(3, request.path());
        statement.setString(4, request.key());
    }
}
