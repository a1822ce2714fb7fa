package dev.klaxon.domain.kpi.contribution;

import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.IncidentFigures;
import dev.klaxon.domain.kpi.measure.Stakes.Credit;
import dev.klaxon.domain.kpi.measure.Stakes.Customer;
import dev.klaxon.domain.kpi.measure.Voices.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What lies behind the figures of money and customers. */
final class BehindCustomers {

    private BehindCustomers() {}

    /**
     * All of it.
     *
     * @param counted the incidents that count
     */
    static List<Behind> of(List<IncidentFigures> counted, CustomerKey key) {
        return switch (key) {
            case CREDITS_ISSUED -> credits(counted);
            case CREDITS_PCT_ARR ->
                Stream.concat(credits(counted).stream(), revenues(counted).stream())
                        .toList();
            case SENTIMENT_DELTA ->
                shifts(counted, incident -> incident.voices().sentiment(), Shift::change);
            case CHURN_RISK_DELTA ->
                shifts(counted, incident -> incident.voices().churnRisk(), shift -> -Integer.signum(shift.change()));
            case CSAT -> ratings(counted);
        };
    }

    private static List<Behind> credits(List<IncidentFigures> counted) {
        List<Behind> credits = new ArrayList<>();
        for (IncidentFigures incident : counted) {
            for (Credit credit : incident.stakes().credits()) {
                credits.add(Behind.of(incident, Behind.Detail.credit(credit), credit.eventIds()));
            }
        }
        return credits;
    }

    /** Of each account once, as its last incident tells it. */
    private static List<Behind> revenues(List<IncidentFigures> counted) {
        Map<String, Behind> revenues = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparing(IncidentFigures::declaredAt)
                        .thenComparing(incident -> incident.incidentId().value()))
                .forEach(incident -> {
                    for (Customer account : incident.stakes().accounts()) {
                        Money arr = account.arr();
                        if (arr != null) {
                            revenues.put(
                                    arr.getCurrencyUnit() + account.accountId(),
                                    Behind.of(
                                            incident,
                                            Behind.Detail.revenue(account.accountId(), arr),
                                            List.of(account.eventId())));
                        }
                    }
                });
        return List.copyOf(revenues.values());
    }

    private static List<Behind> shifts(
            List<IncidentFigures> counted,
            Function<IncidentFigures, List<Shift>> shifts,
            Function<Shift, Integer> value) {
        List<Behind> behind = new ArrayList<>();
        for (IncidentFigures incident : counted) {
            for (Shift shift : shifts.apply(incident)) {
                behind.add(Behind.of(
                        incident, Behind.Detail.reading(shift.accountId(), value.apply(shift)), shift.eventIds()));
            }
        }
        return behind;
    }

    private static List<Behind> ratings(List<IncidentFigures> counted) {
        return counted.stream()
                .flatMap(incident -> incident.voices().csat().stream()
                        .map(rating -> Behind.of(incident, Behind.Detail.score(rating), List.of(rating.eventId()))))
                .toList();
    }
}
