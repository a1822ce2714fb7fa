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
final class CustomerContributions {

    private CustomerContributions() {}

    /**
     * All of it.
     *
     * @param counted the incidents that count
     */
    static List<Contribution> of(List<IncidentMeasures> counted, CustomerKey key) {
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

    private static List<Contribution> credits(List<IncidentMeasures> counted) {
        List<Contribution> credits = new ArrayList<>();
        for (IncidentMeasures incident : counted) {
            for (Credit credit : incident.commercialImpact().credits()) {
                credits.add(Contribution.of(incident, Contribution.Detail.credit(credit), credit.eventIds()));
            }
        }
        return credits;
    }

    /** Of each account once, as its last incident tells it. */
    private static List<Contribution> revenues(List<IncidentMeasures> counted) {
        Map<String, Contribution> revenues = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparing(IncidentMeasures::declaredAt)
                        .thenComparing(incident -> incident.incidentId().value()))
                .forEach(incident -> {
                    for (AffectedAccount account : incident.commercialImpact().accounts()) {
                        Money arr = account.arr();
                        if (arr != null) {
                            revenues.put(
                                    arr.getCurrencyUnit() + account.accountId(),
                                    Contribution.of(
                                            incident,
                                            Contribution.Detail.revenue(account.accountId(), arr),
                                            List.of(account.eventId())));
                        }
                    }
                });
        return List.copyOf(revenues.values());
    }

    private static List<Contribution> deltas(
            List<IncidentMeasures> counted,
            Function<IncidentMeasures, List<Delta>> deltas,
            Function<Delta, Integer> value) {
        List<Contribution> contributions = new ArrayList<>();
        for (IncidentMeasures incident : counted) {
            for (Delta delta : deltas.apply(incident)) {
                contributions.add(Contribution.of(
                        incident,
                        Contribution.Detail.reading(delta.accountId(), value.apply(delta)),
                        delta.eventIds()));
            }
        }
        return contributions;
    }

    private static List<Contribution> ratings(List<IncidentMeasures> counted) {
        return counted.stream()
                .flatMap(incident -> incident.customerFeedback().csat().stream()
                        .map(rating -> Contribution.of(
                                incident, Contribution.Detail.score(rating), List.of(rating.eventId()))))
                .toList();
    }
}
