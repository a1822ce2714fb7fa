package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.query.documents.Csv;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure over time for a spreadsheet: one value a line, beside its bucket; first what holds for the whole period. */
final class SeriesSheet {

    private final Csv lines = new Csv("from", "to", "figure", "group", "measure", "value");

    private SeriesSheet() {}

    static String of(SeriesAnswer answer) {
        SeriesSheet sheet = new SeriesSheet();
        Instant from = answer.period().from();
        Instant to = answer.period().to();
        sheet.add(from, to, "definitionVersion", "value", answer.definitionVersion());
        sheet.add(from, to, "population", "value", answer.population());
        sheet.add(from, to, "policy", "version", answer.policy());
        if (answer.person() != null) {
            sheet.add(from, to, "person", "id", answer.person());
        }
        for (SeriesAnswer.Point point : answer.items()) {
            sheet.add(point.from(), point.to(), "incidents", "count", point.incidents());
            FigureLines.of(
                    answer.key(),
                    point.figure(),
                    (figure, group, measure, value) ->
                            sheet.lines.add(point.from(), point.to(), figure, group, measure, value));
        }
        return sheet.lines.text();
    }

    private void add(Instant from, Instant to, String figure, String measure, @Nullable Object value) {
        lines.add(from, to, figure, Figures.ALL, measure, value);
    }
}
