package dev.klaxon.domain.kpi.figure;

import dev.klaxon.domain.kpi.sum.AccountRevenue;
import dev.klaxon.domain.kpi.sum.CombinedSums;
import java.math.BigDecimal;
import java.math.MathContext;
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

    static MoneyFigure of(CombinedSums sums) {
        Map<String, Money> credits = sums.credits();
        Map<String, OfRevenue> shares = new TreeMap<>();
        sums.revenues().forEach((currency, byAccount) -> {
            Money arr = byAccount.values().stream()
                    .map(AccountRevenue::arr)
                    .reduce(Money::plus)
                    .orElseThrow();
            shares.put(currency, OfRevenue.of(credits.getOrDefault(currency, zero(arr)), arr));
        });
        return new MoneyFigure(credits, shares);
    }

    private static Money zero(Money like) {
        return Money.zero(like.getCurrencyUnit());
    }
}
