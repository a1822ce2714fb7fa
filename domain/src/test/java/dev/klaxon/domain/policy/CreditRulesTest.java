package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.policy.PolicyDocument.CreditBand;
import dev.klaxon.events.policy.PolicyDocument.CreditTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditRulesTest {

    private final CreditRules credits = Policy.builtIn().credits();

    @ParameterizedTest(name = "{0} of {1}: {2} %, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # impact      | ARR              | percent | credit
            PT0S          | USD 120000.00    | 0       | USD 0.00
            PT43M         | USD 120000.00    | 0       | USD 0.00
            PT43M1S       | USD 120000.00    | 10      | USD 1000.00
            PT7H12M       | USD 120000.00    | 10      | USD 1000.00
            PT7H12M0.001S | USD 120000.00    | 25      | USD 2500.00
            PT36H         | USD 120000.00    | 25      | USD 2500.00
            PT36H1S       | USD 120000.00    | 100     | USD 10000.00
            PT9000H       | USD 120000.00    | 100     | USD 10000.00
            # rounded once, half even, to what the currency has
            PT1H          | USD 0.60         | 10      | USD 0.00
            PT1H          | USD 1.80         | 10      | USD 0.02
            PT1H          | JPY 100000       | 10      | JPY 833
            PT1H          | KWD 100000.000   | 10      | KWD 833.333
            PT1H          | USD 0.00         | 10      | USD 0.00
            """)
    void follow_from_length_and_revenue(Duration impact, String arr, BigDecimal percent, String credit) {
        CreditBand band = credits.band("strategic", impact).orElseThrow();

        assertThat(band.percent()).isEqualByComparingTo(percent);
        assertThat(CreditRules.amount(Money.parse(arr), band)).isEqualTo(Money.parse(credit));
    }

    @Test
    void are_those_of_the_tier_where_it_has_terms_of_its_own() {
        CreditRules two = new CreditRules(List.of(
                new CreditTerms(List.of("strategic", "gold"), List.of(new CreditBand(null, BigDecimal.TEN))),
                new CreditTerms(List.of(), List.of(new CreditBand(null, BigDecimal.ONE)))));

        assertThat(two.band("gold", Duration.ZERO)).map(CreditBand::percent).contains(BigDecimal.TEN);
        assertThat(two.band("bronze", Duration.ZERO)).map(CreditBand::percent).contains(BigDecimal.ONE);
        assertThat(two.band(null, Duration.ZERO)).map(CreditBand::percent).contains(BigDecimal.ONE);
    }

    @Test
    void a_month_is_a_twelfth_of_the_year() {
        assertThat(CreditRules.month(Money.parse("USD 100.00"))).isEqualTo(Money.parse("USD 8.33"));
    }
}
