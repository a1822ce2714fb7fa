package dev.klaxon.edge.problem;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.refusal.MergedInto;
import dev.klaxon.domain.refusal.Missing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request ends without its answer.
 *
 * @param headers what goes with the refusal, such as {@code Allow}
 */
record Failure(
        Code code,
        String detail,
        List<FieldError> errors,
        List<Missing> missing,
        @Nullable MergedInto mergedInto,
        Map<String, String> headers) {

    Failure {
        errors = List.copyOf(errors);
        missing = List.copyOf(missing);
        headers = Map.copyOf(headers);
    }

    static Failure of(Code code, String detail) {
        return new Failure(code, detail, List.of(), List.of(), null, Map.of());
    }

    static Failure of(CommandRejected rejected) {
        return new Failure(
                rejected.code(),
                rejected.detail(),
                rejected.errors(),
                rejected.missing(),
                rejected.mergedInto(),
                Map.of());
    }

    /** A fault of one named parameter, header or part of the path. */
    static Failure ofParameter(String name, String detail) {
        return new Failure(
                Code.INVALID_VALUE,
                "'" + name + "' " + detail,
                List.of(new FieldError("/" + name, detail)),
                List.of(),
                null,
                Map.of());
    }

    Failure with(String header, String value) {
        return new Failure(code, detail, errors, missing, mergedInto, Map.of(header, value));
    }
}
