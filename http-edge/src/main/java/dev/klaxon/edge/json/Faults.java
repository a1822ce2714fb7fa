package dev.klaxon.edge.json;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;

/** What is wrong with one request, in the order found; at most 100 faults are kept. */
public final class Faults {

    private static final int KEPT = 100;
    private static final int LONGEST = 200;

    private final List<FieldError> errors = new ArrayList<>();
    private int count;
    private boolean unknownField;
    private @Nullable Code specific;

    /** The faults that this read collects. */
    static Faults of(DeserializationContext context) {
        return (Faults) Objects.requireNonNull(context.getAttribute(Faults.class), "Only RequestReader reads requests");
    }

    /** The JSON pointer of the value at which the parser stands. */
    static String pointer(JsonParser json) {
        return json.streamReadContext().pathAsPointer().toString();
    }

    /**
     * Adds a fault.
     *
     * @param pointer JSON pointer into the body; for a parameter, a slash and its name
     * @param detail a phrase that follows the field's name: "must be an integer"
     */
    public void add(String pointer, String detail) {
        count++;
        if (errors.size() < KEPT) {
            errors.add(new FieldError(shortened(pointer), shortened(detail)));
        }
    }

    void addUnknown(String pointer) {
        unknownField = true;
        add(pointer, "is not a field of this request");
    }

    /** Whether the value at that pointer, or a part of it, was found at fault. */
    boolean include(String pointer) {
        return errors.stream().anyMatch(error -> (error.pointer() + "/").startsWith(pointer + "/"));
    }

    int count() {
        return count;
    }

    /** Lets that code answer for what was added after the count, if anything was. */
    void answerSince(int before, @Nullable Code code) {
        if (count > before && code != null && specific == null) {
            specific = code;
        }
    }

    /**
     * Ends the request where any fault was found.
     *
     * @throws CommandRejected {@code unknown-field} where a field is unknown, else the code of an {@link AnsweredBy},
     *     else {@code invalid-value}
     */
    public void throwIfAny() {
        if (count > 0) {
            Code code = unknownField ? Code.UNKNOWN_FIELD : Objects.requireNonNullElse(specific, Code.INVALID_VALUE);
            throw CommandRejected.faulty(code, detail(), errors);
        }
    }

    private String detail() {
        FieldError first = errors.getFirst();
        String where = first.pointer().isEmpty() ? "The body" : first.pointer();
        String more = count == 1 ? "" : " (and %d more)".formatted(count - 1);
        return where + " " + first.detail() + more;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
