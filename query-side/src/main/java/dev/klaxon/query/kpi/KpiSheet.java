package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.CadenceFigure;
import dev.klaxon.domain.kpi.DurationFigure;
import dev.klaxon.query.documents.Csv;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures for a spreadsheet: one value a line. */
final class KpiSheet {

    private final Csv lines = new Csv("figure", "group", "measure", "value");

    private KpiSheet() {}

    static String of(KpiAnswer answer) {
        KpiSheet sheet = new KpiSheet();
        sheet.add("incidents", "all", "count", answer.incidents());
        sheet.add("excluded", "drills", "count", answer.excluded().drills());
        sheet.add("excluded", "merged", "count", answer.excluded().merged());
        sheet.add("excluded", "cancelled", "count", answer.excluded().cancelled());
        answer.durations()
                .forEach((key, groups) -> groups.forEach((group, figure) -> {
                    sheet.add(key, group, "meanSeconds", figure.meanSeconds());
                    sheet.add(key, group, "p50Seconds", figure.p50Seconds());
                    sheet.add(key, group, "p90Seconds", figure.p90Seconds());
                    sheet.add(key, group, "count", figure.count());
                    sheet.bounds(key, group, figure.bounds());
                    sheet.asReported(key, group, figure.asReported());
                }));
        answer.cadence().forEach((line, kept) -> {
            sheet.windows(line, "target", kept.target());
            sheet.windows(line, "limit", kept.limit());
            sheet.add(line, "all", "adherence", kept.adherence());
        });
        answer.rates().forEach((key, rate) -> {
            sheet.add(key, "all", "value", rate.value());
            sheet.add(key, "all", "numerator", rate.numerator());
            sheet.add(key, "all", "denominator", rate.denominator());
            if (rate.bySeverity() != null) {
                rate.bySeverity().forEach((group, figure) -> sheet.add(key, group, "value", figure.value()));
            }
        });
        answer.money()
                .creditsIssued()
                .forEach((currency, money) -> sheet.add("creditsIssued", currency, "amount", money.getAmount()));
        answer.money()
                .creditsPctArr()
                .forEach((currency, share) -> sheet.add("creditsPctArr", currency, "value", share.value()));
        sheet.add(
                "sentimentDelta",
                "all",
                "value",
                answer.people().sentimentDelta().value());
        sheet.add(
                "churnRiskDelta",
                "all",
                "value",
                answer.people().churnRiskDelta().value());
        answer.people().csat().forEach((scale, mean) -> sheet.add("csat", scale, "mean", mean.value()));
        return sheet.lines.text();
    }

    private void bounds(String key, String group, @Nullable List<Long> bounds) {
        add(key, group, "lowSeconds", bounds == null ? null : bounds.getFirst());
        add(key, group, "highSeconds", bounds == null ? null : bounds.getLast());
    }

    private void asReported(String key, String group, DurationFigure.Plain figure) {
        add(key, group, "asReportedMeanSeconds", figure.meanSeconds());
        add(key, group, "asReportedP50Seconds", figure.p50Seconds());
        add(key, group, "asReportedP90Seconds", figure.p90Seconds());
        add(key, group, "asReportedCount", figure.count());
    }

    private void windows(String line, String group, CadenceFigure.Windows windows) {
        add(line, group, "hits", windows.hits());
        add(line, group, "misses", windows.misses());
        add(line, group, "hitRate", windows.hitRate());
    }

    private void add(String figure, String group, String measure, @Nullable Object value) {
        lines.add(figure, group, measure, value);
    }
}
