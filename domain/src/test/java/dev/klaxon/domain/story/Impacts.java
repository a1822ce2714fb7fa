package dev.klaxon.domain.story;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.Impact;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Impacts in the words of a table, for example {@code sessions 9.99, workaround}. */
public final class Impacts {

    private Impacts() {}

    public static Impact of(@Nullable String words) {
        Impact impact = Impact.UNKNOWN;
        for (String word : words == null ? List.<String>of() : List.of(words.split(", "))) {
            impact = impact.amendedBy(one(word));
        }
        return impact;
    }

    private static Impact one(String word) {
        String value = word.substring(word.indexOf(' ') + 1);
        return switch (word) {
            case "no security signs" -> flags(false, null, null, null, null);
            case "security signs" -> flags(true, null, null, null, null);
            case "executives watch" -> flags(null, true, null, null, null);
            case "no executives watch" -> flags(null, false, null, null, null);
            case "workaround" -> flags(null, null, true, null, null);
            case "no workaround" -> flags(null, null, false, null, null);
            case "strategic account blocked" -> flags(null, null, null, true, null);
            case "strategic account works" -> flags(null, null, null, false, null);
            case "regulated data late" -> flags(null, null, null, null, true);
            case "regulated data on time" -> flags(null, null, null, null, false);
            default -> measure(word.substring(0, word.indexOf(' ')), value);
        };
    }

    private static Impact measure(String name, String value) {
        return switch (name) {
            case "people" -> measures(Long.valueOf(value), null, null, null, null, List.of(), null);
            case "customers" -> measures(null, new BigDecimal(value), null, null, null, List.of(), null);
            case "sessions" -> measures(null, null, new BigDecimal(value), null, null, List.of(), null);
            case "revenue" -> measures(null, null, null, new BigDecimal(value), null, List.of(), null);
            case "data" -> measures(null, null, null, null, DataRisk.valueOf(value), List.of(), null);
            case "region" -> measures(null, null, null, null, null, List.of(value), null);
            case "summary" -> measures(null, null, null, null, null, List.of(), value);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Impact measures(
            @Nullable Long people,
            @Nullable BigDecimal customers,
            @Nullable BigDecimal sessions,
            @Nullable BigDecimal revenue,
            @Nullable DataRisk data,
            List<String> regions,
            @Nullable String summary) {
        Money money = revenue == null ? null : Money.of(CurrencyUnit.EUR, revenue);
        return new Impact(
                people,
                customers,
                sessions,
                money,
                data,
                null,
                null,
                null,
                null,
                null,
                regions,
                Text.ofNullable(summary));
    }

    private static Impact flags(
            @Nullable Boolean security,
            @Nullable Boolean executives,
            @Nullable Boolean workaround,
            @Nullable Boolean strategic,
            @Nullable Boolean regulated) {
        return new Impact(
                null, null, null, null, null, security, executives, workaround, strategic, regulated, List.of(), null);
    }
}
