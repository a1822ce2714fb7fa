package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.CadenceFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures for a spreadsheet: one value a line. */
final class KpiSheet {

    private final List<String> lines = new ArrayList<>(List.of("figure,group,measure,value"));

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
        return String.join("\r\n", sheet.lines) + "\r\n";
    }

    private void windows(String line, String group, CadenceFigure.Windows windows) {
        add(line, group, "hits", windows.hits());
        add(line, group, "misses", windows.misses());
        add(line, group, "hitRate", windows.hitRate());
    }

    private void add(String figure, String group, String measure, @Nullable Object value) {
        lines.add(String.join(",", figure, group, measure, Objects.toString(value, "")));
    }
}
