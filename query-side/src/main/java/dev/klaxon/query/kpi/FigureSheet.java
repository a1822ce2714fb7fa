package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.query.documents.Csv;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Figures for a spreadsheet: one value a line, after what they are figures of. */
public final class FigureSheet {

    private final Csv lines = new Csv("figure", "group", "measure", "value");

    /**
     * Begins a sheet.
     *
     * @param definitionVersion of the definitions of the figures
     * @param from null where there is no such bound
     */
    public FigureSheet(int definitionVersion, @Nullable Instant from, Instant to, Population population) {
        add("definitionVersion", Figures.ALL, "value", definitionVersion);
        add("period", Figures.ALL, "from", from);
        add("period", Figures.ALL, "to", to);
        add("population", Figures.ALL, "value", population);
    }

    /** Adds a line. */
    public FigureSheet add(String figure, String group, String measure, @Nullable Object value) {
        lines.add(figure, group, measure, value);
        return this;
    }

    /** The lines so far. */
    public String text() {
        return lines.text();
    }
}
