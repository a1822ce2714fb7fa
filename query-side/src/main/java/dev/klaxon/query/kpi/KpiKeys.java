package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.Behind;
import dev.klaxon.domain.kpi.CustomerKey;
import dev.klaxon.domain.kpi.DurationKey;
import dev.klaxon.domain.kpi.IncidentFigures;
import dev.klaxon.domain.kpi.RateKey;
import dev.klaxon.domain.kpi.Selection;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import java.time.Instant;
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

    /** Refuses what is no key. */
    static void require(String key) {
        if (!ALL.contains(key)) {
            throw unknown(key);
        }
    }

    static List<Behind> behind(String key, List<IncidentFigures> all, Selection selection, Instant now) {
        for (DurationKey duration : DurationKey.values()) {
            if (duration.label().equals(key)) {
                return Behind.of(all, selection, now, duration);
            }
        }
        for (RateKey rate : RateKey.values()) {
            if (rate.label().equals(key)) {
                return Behind.of(all, selection, now, rate);
            }
        }
        for (CadenceLine line : CadenceLine.values()) {
            if (label(line).equals(key)) {
                return Behind.of(all, selection, now, line);
            }
        }
        for (CustomerKey customers : CustomerKey.values()) {
            if (customers.label().equals(key)) {
                return Behind.of(all, selection, now, customers);
            }
        }
        throw unknown(key);
    }

    static CommandRejected unknown(String key) {
        return new CommandRejected(
                Code.INVALID_VALUE, "'%s' is no figure; there are %s".formatted(key, String.join(", ", ALL)));
    }
}
