package dev.klaxon.edge.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the one form that each value type has on the wire. Details never repeat what was sent. */
public final class Wire {

    /** Digits that a number may have before its point, and after it. */
    static final int DIGITS = 18;

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):\\d{2}:[0-5]\\d(\\.\\d{1,9})?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");

    private Wire() {}

    /**
     * Reads an instant of RFC 3339 in UTC, cut to microseconds.
     *
     * @throws IllegalArgumentException where it has another form, an offset, or lies before 1970
     */
    public static Instant instant(String text) {
        String fault = "must be an RFC 3339 instant in UTC such as 2026-01-02T03:04:05Z";
        if (!INSTANT.matcher(text).matches()) {
            throw new IllegalArgumentException(fault);
        }
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("must not be before 1970");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(fault, e);
        }
    }

    /**
     * Reads a day.
     *
     * @throws IllegalArgumentException where it has another form, does not exist, or lies before 1970
     */
    public static LocalDate day(String text) {
        String fault = "must be a day such as 2026-01-02";
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException(fault);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1970) {
                throw new IllegalArgumentException("must not be before 1970");
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(fault, e);
        }
    }

    /**
     * Reads a time of day.
     *
     * @throws IllegalArgumentException where it has another form
     */
    public static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a time of day such as 09:00");
        }
        return LocalTime.parse(text);
    }

    /**
     * Reads an id in the canonical form of 36 characters.
     *
     * @throws IllegalArgumentException where it has another form
     */
    public static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a UUID");
        }
        return UUID.fromString(text);
    }

    /**
     * Reads the code of a currency in use.
     *
     * @throws IllegalArgumentException where there is none of that code
     */
    public static CurrencyUnit currency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(currency -> currency.getCode().equals(code) && !currency.isPseudoCurrency())
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("must be an ISO 4217 currency code such as USD"));
    }

    /**
     * Reads an amount that is not negative and no finer than its currency.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static Money money(String amount, CurrencyUnit currency) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("must be a decimal string such as \"1250.00\", not negative");
        }
        BigDecimal value = new BigDecimal(amount);
        if (value.scale() > currency.getDecimalPlaces()) {
            throw new IllegalArgumentException(
                    "must have no more than %d decimals".formatted(currency.getDecimalPlaces()));
        }
        return Money.of(currency, value);
    }

    /**
     * Holds a number to a size that every part of the house can write out.
     *
     * @throws IllegalArgumentException where it has more than 18 digits on either side of its point
     */
    static BigDecimal decimal(BigDecimal value) {
        // Long arithmetic: the scale of 1e-2147483647 lies at the edge of an int.
        long digitsBeforePoint = (long) value.precision() - value.scale();
        if (digitsBeforePoint > DIGITS || value.scale() > DIGITS) {
            throw new IllegalArgumentException("is out of range");
        }
        return value;
    }
}
