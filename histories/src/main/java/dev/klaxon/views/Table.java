package dev.klaxon.views;

import java.util.List;

/**
 * A table of a view.
 *
 * @param name without a schema, unlike that of every other view's tables
 * @param subject the column that holds the id of the record that a row belongs to
 * @param key the columns that tell its rows apart, and order them for a digest
 */
public record Table(String name, String subject, List<String> key) {

    public Table {
        key = List.copyOf(key);
    }

    public static Table of(String name, String subject, String... key) {
        return new Table(name, subject, List.of(key));
    }

    String orderedBy() {
        return String.join(", ", key);
    }
}
