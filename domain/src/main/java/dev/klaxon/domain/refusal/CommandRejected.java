package dev.klaxon.domain.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal, of which nothing is recorded. It is an answer, not a failure: it has no stack trace. */
public final class CommandRejected extends RuntimeException {

    private final Code code;
    private final String detail;
    private final List<Missing> missing;
    private final List<FieldError> errors;
    private final @Nullable MergedInto mergedInto;

    public CommandRejected(Code code, String detail) {
        this(code, detail, List.of(), List.of(), null);
    }

    private CommandRejected(
            Code code, String detail, List<Missing> missing, List<FieldError> errors, @Nullable MergedInto mergedInto) {
        super(code.wire() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.missing = List.copyOf(missing);
        this.errors = List.copyOf(errors);
        this.mergedInto = mergedInto;
    }

    /** A refusal that lists what must be there first. */
    public static CommandRejected lacking(Code code, String detail, List<Missing> missing) {
        return new CommandRejected(code, detail, missing, List.of(), null);
    }

    /** A refusal that lists the faults of what was sent. */
    public static CommandRejected faulty(Code code, String detail, List<FieldError> errors) {
        return new CommandRejected(code, detail, List.of(), errors, null);
    }

    /** A refusal that says which incident to turn to instead. */
    public static CommandRejected merged(String detail, MergedInto into) {
        return new CommandRejected(Code.INCIDENT_MERGED, detail, List.of(), List.of(), into);
    }

    public Code code() {
        return code;
    }

    /** A sentence for people. */
    public String detail() {
        return detail;
    }

    /** What must be there first; mostly empty. */
    public List<Missing> missing() {
        return missing;
    }

    /** The faults of what was sent; mostly empty. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The incident to turn to instead; mostly absent. */
    public @Nullable MergedInto mergedInto() {
        return mergedInto;
    }
}
