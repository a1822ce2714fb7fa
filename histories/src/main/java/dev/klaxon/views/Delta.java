package dev.klaxon.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to be written.
 *
 * @param written rows that are new or other than before
 * @param gone rows that are no more
 */
public record Delta(List<Row> written, List<Row> gone) {

    public Delta {
        written = List.copyOf(written);
        gone = List.copyOf(gone);
    }

    /** These rows and no loss. */
    public static Delta of(List<Row> written) {
        return new Delta(written, List.of());
    }

    /** What makes the rows of then into those of now. */
    static Delta between(List<Table> tables, List<Row> then, List<Row> now) {
        Map<String, Table> byName = tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
        Map<List<JsonNode>, Row> left = new HashMap<>();
        then.forEach(row -> left.put(keyOf(byName, row), row));
        List<Row> written = new ArrayList<>();
        for (Row row : now) {
            Row before = left.remove(keyOf(byName, row));
            if (!row.equals(before)) {
                written.add(row);
            }
        }
        return new Delta(written, List.copyOf(left.values()));
    }

    private static List<JsonNode> keyOf(Map<String, Table> tables, Row row) {
        Table table = tables.get(row.table());
        if (table == null) {
            throw new IllegalArgumentException("The view has no table " + row.table());
        }
        List<JsonNode> key = new ArrayList<>();
        key.add(new com.fasterxml.jackson.databind.node.TextNode(row.table()));
        table.key().forEach(column -> key.add(row.values().get(column)));
        return key;
    }
}
