package dev.klaxon.views;

import dev.klaxon.histories.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Rows that follow from what was recorded, and from nothing else: no clock, no other view.
 *
 * @param <S> what the rows are made of: an incident, a known issue ...
 */
public interface View<S> {

    /** In paths and in the register of views. */
    String name();

    /**
     * Raised with every change of what its rows are or mean: each version has tables of its own, so that stored bytes
     * are never read by other code than wrote them.
     */
    int version();

    /** Whether it is asked as of an instant; who may read what never is. */
    default boolean isOfThePast() {
        return true;
    }

    /** Into what the events fold that it is made of. */
    Folding<S> folding();

    /** Its tables, as {@code tables.sql} beside its class makes them. */
    List<Table> tables();

    /** All rows that one record gives. */
    List<Row> rows(Past<S> past);

    /** Writes what a batch changed. */
    default void apply(List<Change<S>> changes, RowWriter writer) {
        writer.write(changes.stream().map(this::delta).toList());
    }

    /** Writes all rows of one record anew, whatever stands there. */
    default void replace(String subject, Past<S> past, RowWriter writer) {
        writer.replace(tables(), subject, rows(past));
    }

    /** What changes with the events of one record: the rows that are new or other, and those that are gone. */
    default Delta delta(Change<S> change) {
        Past<S> before = change.before();
        return Delta.between(tables(), before == null ? List.of() : rows(before), rows(change.after()));
    }

    /** The statements that make its tables; they name no schema. */
    default String ddl() {
        try (InputStream sql = Objects.requireNonNull(
                getClass().getResourceAsStream("tables.sql"), () -> "No tables.sql beside " + getClass())) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
