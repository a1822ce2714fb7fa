package dev.klaxon.query.views;

import java.util.List;

/**
 * A view that history can rebuild.
 *
 * @param name of its processor and in paths
 * @param tables in schema {@code read}, each with the columns by which its rows are ordered for the digest
 */
public record View(String name, List<Table> tables) {

    /** A table and the columns that order its rows. */
    public record Table(String name, String orderedBy) {}

    public View(String name, String table, String orderedBy) {
        this(name, List.of(new Table(table, orderedBy)));
    }
}
