package dev.klaxon.command.desk;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.request.IdempotencyKey;
import dev.klaxon.edge.request.IfMatch;
import dev.klaxon.edge.request.NotOfForm;
import dev.klaxon.edge.request.TraceFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint its {@link CommandRequest}. */
final class CommandRequestArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Caller caller = caller();
        IdempotencyKey key = header(servlet, IdempotencyKey.HEADER, IdempotencyKey::new);
        IfMatch condition = header(servlet, IfMatch.HEADER, IfMatch::parse);
        OptionalLong version = condition == null ? OptionalLong.empty() : condition.version();
        return new CommandRequest(
                caller,
                servlet.getMethod(),
                servlet.getRequestURI(),
                key == null ? null : key.value(),
                version.isPresent() ? version.getAsLong() : null,
                TraceFilter.traceId(servlet));
    }

    private static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new CommandRejected(Code.UNAUTHENTICATED, "A valid key is needed");
    }

    private static <T> @Nullable T header(HttpServletRequest request, String name, Function<String, T> parsing) {
        List<String> values = Collections.list(request.getHeaders(name));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw rejected(name, "must not be given twice");
        }
        try {
            return parsing.apply(values.getFirst());
        } catch (NotOfForm e) {
            throw rejected(name, String.valueOf(e.getMessage()));
        }
    }

    private static CommandRejected rejected(String name, String detail) {
        return CommandRejected.faulty(
                Code.INVALID_VALUE, name + " " + detail, List.of(new FieldError("/" + name, detail)));
    }
}
