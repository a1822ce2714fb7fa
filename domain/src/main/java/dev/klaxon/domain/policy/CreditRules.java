package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyDocument.CreditBand;
import dev.klaxon.events.policy.PolicyDocument.CreditTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an account is offered for the time in which it was hit: a share of a month's revenue by the length. */
public final class CreditRules {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final List<CreditTerms> terms;

    CreditRules(List<CreditTerms> terms) {
        this.terms = terms;
    }

    /**
     * The band that holds for an impact of that length. What ends with the band is still in it; beyond the last band
     * the last one counts.
     *
     * @param tier of the account; null where it has none
     */
    public Optional<CreditBand> band(@Nullable String tier, Duration impact) {
        List<CreditBand> bands = bandsFor(tier);
        return bands.stream()
                .filter(band -> holds(band, impact))
                .findFirst()
                .or(() -> bands.reversed().stream().findFirst());
    }

    /** A month's revenue, rounded half even in its currency. */
    public static Money month(Money arr) {
        return rounded(arr, arr.getAmount(), MONTHS);
    }

    /** The credit, rounded once, half even in the currency. */
    public static Money amount(Money arr, CreditBand band) {
        return rounded(arr, arr.getAmount().multiply(band.percent()), MONTHS.multiply(PERCENT));
    }

    private static Money rounded(Money of, BigDecimal dividend, BigDecimal divisor) {
        int decimals = of.getCurrencyUnit().getDecimalPlaces();
        return Money.of(of.getCurrencyUnit(), dividend.divide(divisor, decimals, RoundingMode.HALF_EVEN));
    }

    private List<CreditBand> bandsFor(@Nullable String tier) {
        return terms.stream()
                .filter(entry -> tier != null && entry.tiers().contains(tier))
                .findFirst()
                .or(() ->
                        terms.stream().filter(entry -> entry.tiers().isEmpty()).findFirst())
                .map(CreditTerms::bands)
                .orElse(List.of());
    }

    private static boolean holds(CreditBand band, Duration impact) {
        return band.upToMinutes() == null || impact.compareTo(Duration.ofMinutes(band.upToMinutes())) <= 0;
    }

    /** The document with terms: one that was stored before they were part of the policy had the built-in ones. */
    static PolicyDocument completed(PolicyDocument document) {
        return document.credits().isEmpty() ? document.withCredits(BuiltInPolicy.credits()) : document;
    }
}
