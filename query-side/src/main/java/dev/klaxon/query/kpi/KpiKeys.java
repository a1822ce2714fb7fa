package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.query.kpi.KpiEvents.Figure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The keys of figures as paths and parameters name them. */
final class KpiKeys {

    private static final List<String> ALL = Stream.of(
                    Stream.of(DurationKey.values()).map(DurationKey::label),
                    Stream.of(RateKey.values()).map(RateKey::label),
                    Stream.of(CadenceLine.values()).map(KpiKeys::label),
                    Stream.of(CustomerKey.values()).map(CustomerKey::label))
            .flatMap(labels -> labels)
            .toList();

    private KpiKeys() {}

    static String label(CadenceLine line) {
        return line.name().toLowerCase(Locale.ROOT);
    }

    static Figure figure(String key) {
        for (DurationKey duration : DurationKey.values()) {
            if (duration.label().equals(key)) {
                return new Figure.OfDuration(duration);
            }
        }
        for (RateKey rate : RateKey.values()) {
            if (rate.label().equals(key)) {
                return new Figure.OfRate(rate);
            }
        }
        for (CadenceLine line : CadenceLine.values()) {
            if (label(line).equals(key)) {
                return new Figure.OfLine(line);
            }
        }
        for (CustomerKey customers : CustomerKey.values()) {
            if (customers.label().equals(key)) {
                return new Figure.OfCustomers(customers);
            }
        }
        throw unknown(key);
    }

    static CommandRejected unknown(String key) {
        return new CommandRejected(
                Code.INVALID_VALUE, "'%s' is no figure; there are %s".formatted(key, String.join(", ", ALL)));
    }
}
