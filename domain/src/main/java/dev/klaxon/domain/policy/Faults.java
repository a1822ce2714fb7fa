package dev.klaxon.domain.policy;

import dev.klaxon.domain.refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The faults found so far, and the checks that many parts of a document need. */
final class Faults {

    private static final int YEAR_IN_DAYS = 366;
    private static final int YEAR_IN_MINUTES = YEAR_IN_DAYS * 24 * 60;

    private final List<FieldError> found = new ArrayList<>();

    List<FieldError> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String detail) {
        found.add(new FieldError(pointer, detail));
    }

    void when(boolean faulty, String pointer, String detail) {
        if (faulty) {
            add(pointer, detail);
        }
    }

    void positive(String pointer, @Nullable Integer number) {
        when(number != null && number <= 0, pointer, "must be above 0");
    }

    /** A time that a clock may run. */
    void minutes(String pointer, @Nullable Integer number) {
        positive(pointer, number);
        when(
                number != null && number > YEAR_IN_MINUTES,
                pointer,
                "must be at most %d, a year".formatted(YEAR_IN_MINUTES));
    }

    /** A number of business days. */
    void days(String pointer, @Nullable Integer number) {
        positive(pointer, number);
        when(number != null && number > YEAR_IN_DAYS, pointer, "must be at most %d, a year".formatted(YEAR_IN_DAYS));
    }

    void written(String pointer, String text) {
        when(text.isBlank(), pointer, "must not be blank");
    }

    /** Each entry stands once. */
    <T> void distinct(String pointer, List<T> entries) {
        distinct(pointer, "", entries, Function.identity());
    }

    /**
     * Each entry has a key of its own.
     *
     * @param member the pointer to the key within an entry
     */
    <T, K> void distinct(String pointer, String member, List<T> entries, Function<T, K> key) {
        List<K> keys = entries.stream().map(key).toList();
        for (int i = 0; i < keys.size(); i++) {
            int first = keys.indexOf(keys.get(i));
            when(first < i, pointer + "/" + i + member, "stands at %s/%d already".formatted(pointer, first));
        }
    }
}
