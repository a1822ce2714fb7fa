package dev.klaxon.events.json;

import dev.klaxon.events.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One value of any record with every component filled in, the same each time. */
final class Samples {

    private Samples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(of(list.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return raw == Text.class ? Text.of("a text") : record(raw);
        }
        if (raw.isEnum()) {
            return raw == DayOfWeek.class ? DayOfWeek.MONDAY : raw.getEnumConstants()[0];
        }
        return switch (raw.getSimpleName()) {
            case "String" -> "word";
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 7;
            case "long", "Long" -> 1_000L;
            case "BigDecimal" -> new BigDecimal("12.50");
            case "Instant" -> Instant.parse("2026-01-02T03:04:05.678901Z");
            case "LocalDate" -> LocalDate.of(2026, 1, 2);
            case "LocalTime" -> LocalTime.of(9, 30);
            case "UUID" -> UUID.fromString("019b7a3e-5b8e-7c00-8000-0123456789ab");
            case "Money" -> Money.of(CurrencyUnit.USD, new BigDecimal("1250.00"));
            default -> throw new IllegalArgumentException("No sample of " + raw);
        };
    }

    private static Object record(Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(components[i].getGenericType());
        }
        try {
            Constructor<?> canonical = raw.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
