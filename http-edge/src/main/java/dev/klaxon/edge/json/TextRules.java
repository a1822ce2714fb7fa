package dev.klaxon.edge.json;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How long texts may be: a {@link Text} is free text, a {@link String} an id, a name or a word. A {@link Size} on a
 * record's component says otherwise.
 */
final class TextRules {

    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NAME = 200;

    private TextRules() {}

    /** What is wrong with a text of at most that length, or null where nothing is. */
    static @Nullable String faultOf(CharSequence text, int longest) {
        if (text.length() > longest) {
            return tooLong(longest);
        }
        return Characters.faultOf(text);
    }

    /**
     * Adds what is wrong with the length of a component's texts, and with gaps in its list. Their characters were
     * looked at as they were read.
     */
    static void check(Field component, @Nullable Object value, boolean required, String at, Faults faults) {
        if (value instanceof Collection<?> values) {
            int i = 0;
            for (Object element : values) {
                String pointer = at + "/" + i++;
                if (element == null && !faults.include(pointer)) {
                    faults.add(pointer, "must not be null");
                }
                checkBlank(element, pointer, faults);
                checkLength(component, element, pointer, faults);
            }
            return;
        }
        if (required) {
            checkBlank(value, at, faults);
        }
        if (!component.isAnnotationPresent(Size.class)) {
            checkLength(component, value, at, faults);
        }
    }

    /** The same for a part of what is {@link Whole}. */
    static void checkWhole(@Nullable Object value, String at, Faults faults) {
        if (value instanceof Collection<?> values) {
            int i = 0;
            for (Object element : values) {
                String pointer = at + "/" + i++;
                if (element == null && !faults.include(pointer)) {
                    faults.add(pointer, "must not be null");
                }
                checkWhole(element, pointer, faults);
            }
        } else if ((value instanceof String || value instanceof Text)
                && value.toString().length() > LONGEST_TEXT) {
            faults.add(at, tooLong(LONGEST_TEXT));
        }
    }

    static boolean isBlank(@Nullable Object value) {
        return (value instanceof String || value instanceof Text)
                && value.toString().isBlank();
    }

    private static void checkBlank(@Nullable Object value, String at, Faults faults) {
        if (isBlank(value)) {
            faults.add(at, "must not be blank");
        }
    }

    private static void checkLength(Field component, @Nullable Object value, String at, Faults faults) {
        if (value instanceof String || value instanceof Text) {
            boolean free = value instanceof Text && component.getDeclaringClass() != Person.class;
            int longest = free ? LONGEST_TEXT : LONGEST_NAME;
            if (value.toString().length() > longest) {
                faults.add(at, tooLong(longest));
            }
        }
    }

    private static String tooLong(int longest) {
        return "must be no longer than %d characters".formatted(longest);
    }
}
