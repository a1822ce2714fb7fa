package dev.klaxon.store;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an event stands in the order in which views read.
 *
 * <p>It holds no number of a row: from two positions nobody learns how many events lie between them.
 *
 * @param era which life of the database, raised when a store is adopted by another cluster; 1 or higher
 * @param tx the transaction that appended the event
 * @param place among the events of that transaction: 0, 1, 2, ...
 */
public record Position(int era, long tx, int place) implements Comparable<Position> {

    /** Before every event. */
    public static final Position START = new Position(0, 0, 0);

    /** After every event. */
    public static final Position END = new Position(9_999, Long.MAX_VALUE, Integer.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{20})-(\\d{20})");
    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::era)
            .thenComparingLong(Position::tx)
            .thenComparingInt(Position::place);

    /**
     * Reads the opaque form.
     *
     * @throws IllegalArgumentException where the text is not of that form
     */
    public static Position parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a position: it must be copied as it was given");
        }
        return new Position(
                Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    /** The opaque form, which sorts bytewise as the positions do. */
    @Override
    public String toString() {
        return "%04d-%020d-%020d".formatted(era, tx, place);
    }
}
