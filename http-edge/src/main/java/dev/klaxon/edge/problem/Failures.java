package dev.klaxon.edge.problem;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.request.BodyTooLarge;
import dev.klaxon.edge.request.NotOfForm;
import dev.klaxon.store.UnreadableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What each exception means to the caller. What is not known here is {@code internal-error} and tells nothing. */
final class Failures {

    /** States with which PostgreSQL refuses a character that it cannot store. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private Failures() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CommandRejected rejected -> Failure.of(rejected);
            case MethodArgumentTypeMismatchException e -> ofMismatch(e);
            case MissingServletRequestParameterException e -> Failure.ofParameter(e.getParameterName(), "is required");
            case MissingRequestHeaderException e -> Failure.ofParameter(e.getHeaderName(), "is required");
            case HandlerMethodValidationException e -> ofConstraints(e);
            case HttpMessageNotReadableException e -> ofUnreadable(e);
            case ErrorResponse e -> ofStatus(e.getStatusCode(), e.getHeaders());
            case RequestRejectedException e ->
                Failure.of(Code.INVALID_VALUE, "The path or a header holds what no request should");
            case ClientAbortException e -> ofCauses(e);
            case BadRequestException e -> ofStatus(400);
            case InvalidParameterException e -> ofStatus(e.getErrorCode());
            case AuthenticationException e -> Failure.of(Code.UNAUTHENTICATED, "A valid key is needed");
            case AccessDeniedException e -> Failure.of(Code.FORBIDDEN, "The key does not allow this");
            default -> ofCauses(thrown);
        };
    }

    /** What a bare status means, as the container sets it. */
    static Failure ofStatus(int status) {
        return ofStatus(HttpStatusCode.valueOf(status), HttpHeaders.EMPTY);
    }

    private static Failure ofStatus(HttpStatusCode status, HttpHeaders headers) {
        Failure failure = switch (status.value()) {
            case 401 -> Failure.of(Code.UNAUTHENTICATED, "A valid key is needed");
            case 403 -> Failure.of(Code.FORBIDDEN, "The key does not allow this");
            case 404 -> Failure.of(Code.NOT_FOUND, "There is nothing at this path");
            case 405 -> Failure.of(Code.METHOD_NOT_ALLOWED, "This path does not take that method");
            case 406 -> Failure.of(Code.NOT_ACCEPTABLE, "This path answers none of the accepted media types");
            case 413 -> Failure.of(Code.TOO_LARGE, "The request is too large");
            case 415 -> Failure.of(Code.UNSUPPORTED_MEDIA_TYPE, "This path does not take that media type");
            case 421 -> Failure.of(Code.HOST_NOT_ALLOWED, "This service does not answer under that host name");
            case 429 -> Failure.of(Code.TOO_MANY_REQUESTS, "Too many requests");
            case 503 -> Failure.of(Code.STORE_UNAVAILABLE, "The service cannot answer now; try again");
            case 501, 505 -> Failure.of(Code.INVALID_VALUE, "The request is not HTTP/1.1 as it is spoken here");
            default ->
                status.is4xxClientError()
                        ? Failure.of(Code.INVALID_VALUE, "The request is not well-formed HTTP")
                        : Failure.of(Code.INTERNAL_ERROR, "Something went wrong; the log has the trace id");
        };
        List<String> allow = headers.get(HttpHeaders.ALLOW);
        return allow == null ? failure : failure.with(HttpHeaders.ALLOW, String.join(", ", allow));
    }

    private static Failure ofMismatch(MethodArgumentTypeMismatchException e) {
        Failure ofConverter = ofCauses(e);
        if (ofConverter.code() != Code.INTERNAL_ERROR) {
            return ofConverter;
        }
        if (e.getParameter().hasParameterAnnotation(PathVariable.class) && isId(e.getRequiredType())) {
            return Failure.of(Code.NOT_FOUND, "There is nothing at this path");
        }
        String detail = StoreFailures.causes(e)
                .filter(NotOfForm.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst()
                .orElse("is not of its form");
        return Failure.ofParameter(e.getName(), detail);
    }

    private static boolean isId(@Nullable Class<?> type) {
        return type != null && (type == UUID.class || type.isRecord());
    }

    private static Failure ofConstraints(HandlerMethodValidationException e) {
        List<FieldError> errors = new ArrayList<>();
        for (var result : e.getParameterValidationResults()) {
            String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
            for (var error : result.getResolvableErrors()) {
                errors.add(new FieldError(
                        "/" + name, Objects.requireNonNullElse(error.getDefaultMessage(), "is not of its form")));
            }
        }
        String detail = errors.isEmpty()
                ? "A parameter is not of its form"
                : "'" + errors.getFirst().pointer().substring(1) + "' "
                        + errors.getFirst().detail();
        return new Failure(Code.INVALID_VALUE, detail, errors, List.of(), null, Map.of());
    }

    private static Failure ofUnreadable(HttpMessageNotReadableException e) {
        return tooLarge(e).orElseGet(() -> Failure.of(Code.MALFORMED_JSON, "A JSON body is needed, whole"));
    }

    private static Failure ofCauses(Throwable thrown) {
        Optional<CommandRejected> rejected = StoreFailures.causes(thrown)
                .filter(CommandRejected.class::isInstance)
                .map(CommandRejected.class::cast)
                .findFirst();
        if (rejected.isPresent()) {
            return Failure.of(rejected.get());
        }
        if (StoreFailures.isUnavailable(thrown)) {
            return Failure.of(Code.STORE_UNAVAILABLE, "The store cannot be reached; try again");
        }
        if (StoreFailures.causes(thrown).anyMatch(UnreadableEvent.class::isInstance)) {
            return Failure.of(
                    Code.RECORD_UNREADABLE, "An event of the record cannot be read by this service; its log names it");
        }
        if (StoreFailures.isConflict(thrown)) {
            return Failure.of(Code.VERSION_CONFLICT, "Other requests kept changing the record; try again");
        }
        if (StoreFailures.causes(thrown)
                .flatMap(cause -> StoreFailures.stateOf(cause).stream())
                .anyMatch(UNSTORABLE::contains)) {
            return Failure.of(Code.INVALID_VALUE, "A text holds a character that cannot be stored");
        }
        return tooLarge(thrown)
                .orElseGet(() -> Failure.of(Code.INTERNAL_ERROR, "Something went wrong; the log has the trace id"));
    }

    private static Optional<Failure> tooLarge(Throwable thrown) {
        return StoreFailures.causes(thrown)
                .filter(BodyTooLarge.class::isInstance)
                .map(cause -> Failure.of(Code.TOO_LARGE, String.valueOf(cause.getMessage())))
                .findFirst();
    }
}
