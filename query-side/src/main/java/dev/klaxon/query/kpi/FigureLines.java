package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.CadenceFigure;
import dev.klaxon.domain.kpi.figure.DurationFigure;
import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.figure.MoneyFigure;
import dev.klaxon.domain.kpi.figure.PeopleFigure;
import dev.klaxon.domain.kpi.figure.RateFigure;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The values that a figure of any form is made of, one by one, under the names that they have in JSON. */
final class FigureLines {

    private final String key;
    private final Sink sink;

    private FigureLines(String key, Sink sink) {
        this.key = key;
        this.sink = sink;
    }

    /** Takes one value. */
    @FunctionalInterface
    interface Sink {
        void add(String figure, String group, String measure, @Nullable Object value);
    }

    static void of(String key, Object figure, Sink sink) {
        new FigureLines(key, sink).tell(Figures.ALL, figure);
    }

    private void tell(String group, Object figure) {
        switch (figure) {
            case Map<?, ?> groups -> groups.forEach((name, each) -> tell(String.valueOf(name), each));
            case DurationFigure duration -> duration(group, duration);
            case KpiAnswer.Line line -> {
                windows("target", line.target());
                windows("limit", line.limit());
                add(group, "adherence", line.adherence());
            }
            case KpiAnswer.Rate rate -> {
                share(group, rate.value(), rate.numerator(), rate.denominator());
                if (rate.bySeverity() != null) {
                    tell(group, rate.bySeverity());
                }
            }
            case RateFigure rate -> share(group, rate.value(), rate.numerator(), rate.denominator());
            case Money money -> add(group, "amount", money.getAmount());
            case MoneyFigure.OfRevenue share -> {
                add(group, "value", share.value());
                add(group, "creditsAmount", share.credits().getAmount());
                add(group, "arrAmount", share.arr().getAmount());
            }
            case PeopleFigure.Mean mean -> {
                add(group, "value", mean.value());
                add(group, "count", mean.count());
            }
            default -> throw new IllegalArgumentException("No figure is a " + figure.getClass());
        }
    }

    private void duration(String group, DurationFigure figure) {
        add(group, "meanSeconds", figure.meanSeconds());
        add(group, "p50Seconds", figure.p50Seconds());
        add(group, "p90Seconds", figure.p90Seconds());
        add(group, "count", figure.count());
        List<Long> bounds = figure.bounds();
        add(group, "lowSeconds", bounds == null ? null : bounds.getFirst());
        add(group, "highSeconds", bounds == null ? null : bounds.getLast());
        DurationFigure.Plain reported = figure.asReported();
        add(group, "asReportedMeanSeconds", reported.meanSeconds());
        add(group, "asReportedP50Seconds", reported.p50Seconds());
        add(group, "asReportedP90Seconds", reported.p90Seconds());
        add(group, "asReportedCount", reported.count());
    }

    private void windows(String group, CadenceFigure.Windows windows) {
        add(group, "hits", windows.hits());
        add(group, "misses", windows.misses());
        add(group, "hitRate", windows.hitRate());
    }

    private void share(String group, @Nullable Double value, long numerator, long denominator) {
        add(group, "value", value);
        add(group, "numerator", numerator);
        add(group, "denominator", denominator);
    }

    private void add(String group, String measure, @Nullable Object value) {
        sink.add(key, group, measure, value);
    }
}
