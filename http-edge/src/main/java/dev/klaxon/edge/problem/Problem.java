package dev.klaxon.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.refusal.MergedInto;
import dev.klaxon.domain.refusal.Missing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal (RFC 9457).
 *
 * @param type the page of the docs about the code
 * @param title what the code means, the same for each refusal of it
 * @param detail a sentence about this refusal
 * @param code what clients branch on
 * @param traceId the request's trace, as in the log
 * @param errors the faults of what was sent; left out where there are none
 * @param missing what must be there first; left out where nothing is
 * @param mergedInto the incident to turn to instead, where the caller may read it; mostly left out
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        @JsonInclude(Include.NON_EMPTY) List<FieldError> errors,
        @JsonInclude(Include.NON_EMPTY) List<Missing> missing,
        @JsonInclude(Include.NON_NULL) @Nullable MergedInto mergedInto) {

    public Problem {
        errors = List.copyOf(errors);
        missing = List.copyOf(missing);
    }
}
