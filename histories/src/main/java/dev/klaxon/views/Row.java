package dev.klaxon.views;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A row of a view, as the database reads it from JSON.
 *
 * @param table its name
 * @param values by the names of the columns; every row of a table has the same ones
 */
public record Row(String table, ObjectNode values) {

    /** A row without values yet. */
    public static Row of(String table) {
        return new Row(table, JsonNodeFactory.instance.objectNode());
    }

    /**
     * The same row with one value more: a text, number, flag, list of texts, or anything that prints as the column
     * reads it.
     */
    public Row with(String column, @Nullable Object value) {
        switch (value) {
            case null -> values.putNull(column);
            case Boolean flag -> values.put(column, flag);
            case Integer number -> values.put(column, number);
            case Long number -> values.put(column, number);
            case BigDecimal number -> values.put(column, number);
            case Collection<?> list -> {
                ArrayNode array = values.putArray(column);
                list.forEach(item -> array.add(String.valueOf(item)));
            }
            default -> values.put(column, value.toString());
        }
        return this;
    }
}
