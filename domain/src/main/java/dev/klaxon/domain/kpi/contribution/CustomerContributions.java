package dev.klaxon.domain.kpi.contribution;

import dev.klaxon.domain.kpi.measure.CommercialImpact.AffectedAccount;
import dev.klaxon.domain.kpi.measure.CommercialImpact.Credit;
import dev.klaxon.domain.kpi.measure.CustomerFeedback.Delta;
import dev.klaxon.domain.kpi.measure.CustomerKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
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
    static List<Behind> of(List<IncidentMeasures> counted, CustomerKey key) {
        return switch (key) {
            case CREDITS_ISSUED -> credits(counted);
            case CREDITS_PCT_ARR ->
                Stream.concat(credits(counted).stream(), revenues(counted).stream())
                        .toList();
            case SENTIMENT_DELTA ->
                deltas(counted, incident -> incident.customerFeedback().sentiment(), Delta::change);
            case CHURN_RISK_DELTA ->
                deltas(
                        counted,
                        incident -> incident.customerFeedback().churnRisk(),
                        delta -> -Integer.signum(delta.change()));
            case CSAT -> ratings(counted);
        };
    }

    private static List<Behind> credits(List<IncidentMeasures> counted) {
        List<Behind> credits = new ArrayList<>();
        for (IncidentMeasures incident : counted) {
            for (Credit credit : incident.commercialImpact().credits()) {
                credits.add(Behind.of(incident, Behind.Detail.credit(credit), credit.eventIds()));
            }
        }
        return credits;
    }

    /** Of each account once, as its last incident tells it. */
    private static List<Behind> revenues(List<IncidentMeasures> counted) {
        Map<String, Behind> revenues = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparing(IncidentMeasures::declaredAt)
                        .thenComparing(incident -> incident.incidentId().value()))
                .forEach(incident -> {
                    for (AffectedAccount account : incident.commercialImpact().accounts()) {
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

    private static List<Behind> deltas(
            List<IncidentMeasures> counted,
            Function<IncidentMeasures, List<Delta>> deltas,
            Function<Delta, Integer> value) {
        List<Behind> behind = new ArrayList<>();
        for (IncidentMeasures incident : counted) {
            for (Delta delta : deltas.apply(incident)) {
                behind.add(Behind.of(
                        incident, Behind.Detail.reading(delta.accountId(), value.apply(delta)), delta.eventIds()));
            }
        }
        return behind;
    }

    private static List<Behind> ratings(List<IncidentMeasures> counted) {
        return counted.stream()
                .flatMap(incident -> incident.customerFeedback().csat().stream()
                        .map(rating -> Behind.of(incident, Behind.Detail.score(rating), List.of(rating.eventId()))))
                .toList();
    }
}
