package dev.klaxon.edge.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Reads the body that a DELETE leaves out as one without fields: many clients cannot send any, and what is then missing
 * is said by name.
 */
@RestControllerAdvice
final class AbsentBodies extends RequestBodyAdviceAdapter {

    private static final byte[] NO_FIELDS = "{}".getBytes(UTF_8);

    private final RequestReader requests;

    AbsentBodies(RequestReader requests) {
        this.requests = requests;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.hasMethodAnnotation(DeleteMapping.class);
    }

    @Override
    public @Nullable Object handleEmptyBody(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return requests.read(NO_FIELDS, parameter.getParameterType());
    }
}
