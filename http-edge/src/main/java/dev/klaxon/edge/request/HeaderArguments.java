package dev.klaxon.edge.request;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint the {@link IdempotencyKey} or {@link IfMatch} that it declares. */
final class HeaderArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class || parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == IfMatch.class) {
            String value = header(request, IfMatch.HEADER);
            return value == null ? IfMatch.ANY : parsed(IfMatch.HEADER, value, IfMatch::parse);
        }
        String value = header(request, IdempotencyKey.HEADER);
        return value == null ? null : parsed(IdempotencyKey.HEADER, value, IdempotencyKey::new);
    }

    private static @Nullable String header(NativeWebRequest request, String name) {
        String[] values = request.getHeaderValues(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (values.length > 1) {
            throw rejected(name, "must not be given twice");
        }
        return values[0];
    }

    private static Object parsed(String name, String value, java.util.function.Function<String, Object> parsing) {
        try {
            return parsing.apply(value);
        } catch (NotOfForm e) {
            throw rejected(name, String.valueOf(e.getMessage()));
        }
    }

    private static CommandRejected rejected(String name, String detail) {
        return CommandRejected.faulty(
                Code.INVALID_VALUE, name + " " + detail, List.of(new FieldError("/" + name, detail)));
    }
}
