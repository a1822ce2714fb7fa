package dev.klaxon.views;

import dev.klaxon.histories.UpTo;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.store.Position;
import dev.klaxon.views.ViewRegister.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One look at the views: all that is read in it comes from one snapshot, and from one position.
 *
 * <p>As of an earlier position it shows the living rows of all records that have not moved since, and folds the others.
 */
public final class Reading {

    private static final Pattern WITH = Pattern.compile("^\\s*WITH\\s", Pattern.CASE_INSENSITIVE);
    private static final String MOVED = """
            SELECT incident_id::text FROM access WHERE last_position > :position
            """;

    private final JdbcClient jdbc;
    private final Map<String, Tables> live;
    private final Position position;
    private final @Nullable AsOf asOf;
    private final Map<String, Map<String, List<Row>>> folded = new HashMap<>();
    private @Nullable Set<String> moved;

    Reading(JdbcClient jdbc, Map<String, Tables> live, Position position, @Nullable AsOf asOf) {
        this.jdbc = jdbc;
        this.live = live;
        this.position = position;
        this.asOf = asOf;
    }

    /** What the views hold, or what of it counts. */
    public UpTo upTo() {
        return UpTo.position(asOf == null ? position : asOf.position());
    }

    /** The last event that every view of this reading holds. */
    public Position position() {
        return position;
    }

    /** The instant asked for; nothing where it is now. */
    public Optional<AsOf> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** A query over tables of views. It names no schema; of an earlier instant it needs named parameters. */
    public JdbcClient.StatementSpec sql(String sql) {
        return asOf == null ? jdbc.sql(sql) : overlaid(sql, moved());
    }

    /** The same for a query about one incident alone. */
    public JdbcClient.StatementSpec sql(String sql, String incident) {
        return asOf == null ? jdbc.sql(sql) : overlaid(sql, Set.of(incident));
    }

    /** The incidents of which something was recorded since. */
    public Set<String> moved() {
        Set<String> known = moved;
        if (known == null) {
            known = asOf == null
                    ? Set.of()
                    : Set.copyOf(jdbc.sql(MOVED)
                            .param("position", asOf.position().toString())
                            .query(String.class)
                            .list());
            moved = known;
        }
        return known;
    }

    private JdbcClient.StatementSpec overlaid(String sql, Set<String> subjects) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (Tables tables : live.values()) {
            if (asOf == null || !asOf.shows(tables.view())) {
                continue;
            }
            for (Table table : tables.view().tables()) {
                if (Pattern.compile("\\b" + table.name() + "\\b").matcher(sql).find()) {
                    String whole = tables.schema() + "." + table.name();
                    parts.add(
                            "%s AS (SELECT * FROM %s WHERE NOT (%s::text = ANY (:movedSubjects)) UNION ALL SELECT * FROM json_populate_recordset(NULL::%s, :folded_%s::json))"
                                    .formatted(table.name(), whole, table.subject(), whole, table.name()));
                    parameters.put(
                            "folded_" + table.name(),
                            RowWriter.json(rows(tables, subjects).getOrDefault(table.name(), List.of())));
                }
            }
        }
        if (parts.isEmpty()) {
            return jdbc.sql(sql);
        }
        parameters.put("movedSubjects", subjects.toArray(String[]::new));
        String with = "WITH " + String.join(", ", parts);
        var rest = WITH.matcher(sql);
        return jdbc.sql(rest.find() ? with + ", " + sql.substring(rest.end()) : with + " " + sql)
                .params(parameters);
    }

    private Map<String, List<Row>> rows(Tables tables, Set<String> subjects) {
        return folded.computeIfAbsent(
                tables.view().name() + subjects.hashCode() + "/" + subjects.size(), key -> fold(tables, subjects));
    }

    private Map<String, List<Row>> fold(Tables tables, Collection<String> subjects) {
        AsOf past = java.util.Objects.requireNonNull(asOf);
        @SuppressWarnings("unchecked") // asked only of views of incidents
        View<WholeIncident> view = (View<WholeIncident>) tables.view();
        Map<String, List<Row>> rows = new HashMap<>();
        past.records(subjects)
                .forEach((subject, whole) -> view.rows(new Past<>(
                                whole,
                                past.position(),
                                () -> view.folding().events(subject, UpTo.position(past.position()))))
                        .forEach(row -> rows.computeIfAbsent(row.table(), key -> new ArrayList<>())
                                .add(row)));
        return rows;
    }
}
