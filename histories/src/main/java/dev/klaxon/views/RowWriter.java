package dev.klaxon.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of one view into the tables that {@code search_path} leads to, in the transaction of its caller. */
public final class RowWriter {

    private final JdbcClient jdbc;
    private final Map<String, Table> tables = new HashMap<>();

    /**
     * For the tables of one view.
     *
     * @param tables those that it writes into
     */
    public RowWriter(JdbcClient jdbc, Collection<Table> tables) {
        this.jdbc = jdbc;
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /** For what a view writes by statements of its own; they must not name a schema. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Writes what changed; of a row that is written twice the last one holds. */
    public void write(List<Delta> deltas) {
        Map<String, SequencedMap<Object, Row>> written = new LinkedHashMap<>();
        Map<String, List<Row>> gone = new LinkedHashMap<>();
        for (Delta delta : deltas) {
            delta.gone()
                    .forEach(row -> gone.computeIfAbsent(row.table(), key -> new ArrayList<>())
                            .add(row));
            delta.written()
                    .forEach(row -> written.computeIfAbsent(row.table(), key -> new LinkedHashMap<>())
                            .put(keyOf(row), row));
        }
        gone.forEach((table, rows) -> delete(table(table), rows));
        written.forEach((table, rows) -> upsert(table(table), List.copyOf(rows.values())));
    }

    void replace(List<Table> all, String subject, List<Row> rows) {
        for (Table table : all) {
            jdbc.sql("DELETE FROM %s WHERE %s::text = ?".formatted(table.name(), table.subject()))
                    .param(subject)
                    .update();
        }
        write(List.of(Delta.of(rows)));
    }

    private void upsert(Table table, List<Row> rows) {
        List<String> columns = new ArrayList<>();
        rows.getFirst().values().fieldNames().forEachRemaining(columns::add);
        List<String> others =
                columns.stream().filter(column -> !table.key().contains(column)).toList();
        String all = String.join(", ", columns);
        String conflict = others.isEmpty()
                ? "NOTHING"
                : "UPDATE SET "
                        + String.join(
                                ", ",
                                others.stream()
                                        .map(column -> column + " = excluded." + column)
                                        .toList());
        jdbc.sql("INSERT INTO %s (%s) SELECT %s FROM json_populate_recordset(NULL::%s, ?::json) ON CONFLICT (%s) DO %s"
                        .formatted(table.name(), all, all, table.name(), table.orderedBy(), conflict))
                .param(json(rows))
                .update();
    }

    private void delete(Table table, List<Row> rows) {
        jdbc.sql("DELETE FROM %s WHERE (%s) IN (SELECT %s FROM json_populate_recordset(NULL::%s, ?::json))"
                        .formatted(table.name(), table.orderedBy(), table.orderedBy(), table.name()))
                .param(json(rows))
                .update();
    }

    static String json(Collection<Row> rows) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(rows.size());
        rows.forEach(row -> array.add(row.values()));
        return array.toString();
    }

    private Object keyOf(Row row) {
        return table(row.table()).key().stream().map(row.values()::get).toList();
    }

    private Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("The view has no table " + name);
        }
        return table;
    }
}
