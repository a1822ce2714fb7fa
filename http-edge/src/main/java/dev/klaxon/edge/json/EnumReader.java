package dev.klaxon.edge.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** The constants of an enum by the names they have on the wire: their own, or what a {@code @JsonValue} method says. */
public final class EnumReader {

    private EnumReader() {}

    static ScalarReader<Enum<?>> of(Class<?> type) {
        Map<String, Enum<?>> byLabel = byLabel(type);
        String expected = "one of " + String.join(", ", byLabel.keySet());
        return ScalarReader.ofString(expected, label -> constant(byLabel, label));
    }

    /**
     * Reads a constant.
     *
     * @throws IllegalArgumentException where no constant has that label
     */
    public static Enum<?> read(Class<?> type, String label) {
        return constant(byLabel(type), label);
    }

    private static Enum<?> constant(Map<String, Enum<?>> byLabel, String label) {
        Enum<?> constant = byLabel.get(label);
        if (constant == null) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", byLabel.keySet()));
        }
        return constant;
    }

    private static Map<String, Enum<?>> byLabel(Class<?> type) {
        Map<String, Enum<?>> byLabel = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byLabel.put(label(type, (Enum<?>) constant), (Enum<?>) constant);
        }
        return byLabel;
    }

    private static String label(Class<?> type, Enum<?> constant) {
        for (Method method : type.getDeclaredMethods()) {
            if (AnnotatedElementUtils.hasAnnotation(method, JsonValue.class)) {
                ReflectionUtils.makeAccessible(method);
                return String.valueOf(ReflectionUtils.invokeMethod(method, constant));
            }
        }
        return constant.name();
    }
}
