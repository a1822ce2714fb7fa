package dev.klaxon.query.documents;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of values as spreadsheets read them; nothing in a value is a formula or the end of a cell. */
public final class Csv {

    /** Spreadsheets take a cell that begins with one of these for a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String END_OF_LINE = "\r\n";

    private final StringBuilder text = new StringBuilder();

    public Csv(String... head) {
        add((Object[]) head);
    }

    /** Adds a line. */
    public Csv add(@Nullable Object... values) {
        text.append(Stream.of(values).map(Csv::cell).collect(Collectors.joining(",")))
                .append(END_OF_LINE);
        return this;
    }

    /** The lines so far. */
    public String text() {
        return text.toString();
    }

    /** A number is what it is, also below zero. */
    private static String cell(@Nullable Object value) {
        String told = Objects.toString(value, "");
        boolean formula = !(value instanceof Number) && !told.isEmpty() && FORMULA.indexOf(told.charAt(0)) >= 0;
        String harmless = formula ? "'" + told : told;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
