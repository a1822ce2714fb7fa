package dev.klaxon.store;

import dev.klaxon.store.Append.Reservation;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The keys that are held now, of rules that reach across streams. */
public final class Reservations {

    private static final String BY_KIND = "SELECT kind, key, owner FROM write.reservation WHERE kind = ?";
    private static final String HIGHEST = "SELECT key FROM write.reservation WHERE kind = ? ORDER BY key DESC LIMIT 1";

    private final DataSource dataSource;

    public Reservations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All of one kind. */
    public List<Reservation> of(String kind) {
        return Jdbc.query(
                dataSource,
                BY_KIND,
                select -> select.setString(1, kind),
                row -> new Reservation(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** The last key of one kind, in their order as text. */
    public Optional<String> highest(String kind) {
        List<String> last =
                Jdbc.query(dataSource, HIGHEST, select -> select.setString(1, kind), row -> row.getString(1));
        return last.stream().findFirst();
    }

    /** Who holds the key. */
    public Optional<String> owner(String kind, String key) {
        List<String> owners = Jdbc.query(
                dataSource,
                "SELECT owner FROM write.reservation WHERE kind = ? AND key = ?",
                select -> {
                    select.setString(1, kind);
                    select.setString(2, key);
                },
                row -> row.getString(1));
        return owners.stream().findFirst();
    }
}
