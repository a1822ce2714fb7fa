package dev.klaxon.domain.kpi;

import dev.klaxon.domain.kpi.Stakes.Credit;
import dev.klaxon.domain.kpi.Stakes.Customer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What many incidents cost.
 *
 * @param creditsIssued approved credits by currency
 * @param creditsPctArr the same beside the revenue of the affected accounts, by currency
 */
public record MoneyFigure(Map<String, Money> creditsIssued, Map<String, OfRevenue> creditsPctArr) {

    public MoneyFigure {
        creditsIssued = new TreeMap<>(creditsIssued);
        creditsPctArr = new TreeMap<>(creditsPctArr);
    }

    /**
     * Credits beside revenue.
     *
     * @param value from 0 up; null without revenue
     * @param arr of each affected account once, as its last incident tells it
     */
    public record OfRevenue(@Nullable Double value, Money credits, Money arr) {

        static OfRevenue of(Money credits, Money arr) {
            BigDecimal value =
                    arr.isPositive() ? credits.getAmount().divide(arr.getAmount(), MathContext.DECIMAL64) : null;
            return new OfRevenue(value == null ? null : value.doubleValue(), credits, arr);
        }
    }

    static MoneyFigure of(Collection<IncidentFigures> incidents) {
        Map<String, Money> credits = new TreeMap<>();
        Map<String, Map<String, Money>> arrs = new TreeMap<>();
        List<IncidentFigures> inOrder = incidents.stream()
                .sorted(Comparator.comparing(IncidentFigures::declaredAt)
                        .thenComparing(incident -> incident.incidentId().value()))
                .toList();
        for (IncidentFigures incident : inOrder) {
            for (Credit credit : incident.stakes().credits()) {
                credits.merge(currency(credit.amount()), credit.amount(), Money::plus);
            }
            for (Customer account : incident.stakes().accounts()) {
                Money arr = account.arr();
                if (arr != null) {
                    arrs.computeIfAbsent(currency(arr), key -> new HashMap<>()).put(account.accountId(), arr);
                }
            }
        }
        Map<String, OfRevenue> shares = new TreeMap<>();
        arrs.forEach((currency, byAccount) -> {
            Money arr = byAccount.values().stream().reduce(Money::plus).orElseThrow();
            shares.put(currency, OfRevenue.of(credits.getOrDefault(currency, zero(arr)), arr));
        });
        return new MoneyFigure(credits, shares);
    }

    private static String currency(Money money) {
        return money.getCurrencyUnit().getCode();
    }

    private static Money zero(Money like) {
        return Money.zero(like.getCurrencyUnit());
    }
}
