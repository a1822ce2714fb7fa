package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import java.util.Map;

/** All figures of a period for a spreadsheet: one value a line. */
final class KpiSheet {

    private KpiSheet() {}

    static String of(KpiAnswer answer) {
        Period period = answer.period();
        FigureSheet sheet =
                new FigureSheet(answer.definitionVersion(), period.from(), period.to(), answer.population());
        sheet.add("policy", Figures.ALL, "version", answer.policy());
        if (answer.person() != null) {
            sheet.add("person", Figures.ALL, "id", answer.person());
        }
        sheet.add("incidents", Figures.ALL, "count", answer.incidents());
        sheet.add("excluded", "drills", "count", answer.excluded().drills());
        sheet.add("excluded", "merged", "count", answer.excluded().merged());
        sheet.add("excluded", "cancelled", "count", answer.excluded().cancelled());
        addAll(sheet, answer.durations());
        addAll(sheet, answer.cadence());
        addAll(sheet, answer.rates());
        for (CustomerKey key : CustomerKey.values()) {
            FigureLines.of(key.label(), answer.figure(key.label()), sheet::add);
        }
        answer.targets().forEach((key, goals) -> goals.forEach(goal -> add(sheet, key, goal)));
        answer.anomalies()
                .forEach(anomaly ->
                        sheet.add("anomaly", anomaly.incidentId().toString(), "duration", anomaly.duration()));
        return sheet.text();
    }

    private static void addAll(FigureSheet sheet, Map<String, ?> figures) {
        figures.forEach((key, figure) -> FigureLines.of(key, figure, sheet::add));
    }

    private static void add(FigureSheet sheet, String key, Goal goal) {
        sheet.add(key, goal.group(), "targetAim", goal.aim());
        sheet.add(key, goal.group(), "targetBound", goal.bound());
        sheet.add(key, goal.group(), "targetStretch", goal.stretch());
        sheet.add(key, goal.group(), "targetUnit", goal.unit());
        sheet.add(key, goal.group(), "targetAttainment", goal.attainment());
    }
}
