package dev.klaxon.edge.request;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses parameters that an endpoint does not know, that are empty, or that are repeated where one value is meant: a
 * filter with a typo, or without a value, would answer for everything.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final String OWN = "dev.klaxon.";

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final ConcurrentHashMap<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OWN)) {
            refuseOthers(query, known.computeIfAbsent(method, this::parametersOf));
        }
        return true;
    }

    private static void refuseOthers(String query, Map<String, Boolean> known) {
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> faulty = new ArrayList<>();
        values(query).forEach((name, values) -> {
            Boolean several = known.get(name);
            if (several == null) {
                unknown.add(new FieldError("/" + shortened(name), "is not a parameter of this request"));
            } else if (values.stream().anyMatch(String::isBlank)) {
                faulty.add(new FieldError("/" + name, "must not be empty; leave it out where nothing is meant"));
            } else if (values.size() > 1 && !several) {
                faulty.add(new FieldError("/" + name, "must be given once"));
            }
        });
        refuse(Code.UNKNOWN_FIELD, unknown);
        refuse(Code.INVALID_VALUE, faulty);
    }

    private static void refuse(Code code, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw CommandRejected.faulty(
                    code, "'%s' %s".formatted(first.pointer().substring(1), first.detail()), errors);
        }
    }

    /** What a query says, under the names as they are meant. */
    private static Map<String, List<String>> values(String query) {
        Map<String, List<String>> meant = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> {
            List<String> all = meant.computeIfAbsent(decoded(name), key -> new ArrayList<>());
            values.forEach(value -> all.add(value == null ? "" : decoded(value.replace('+', ' '))));
        });
        return meant;
    }

    private static boolean takesSeveral(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getParameterType());
    }

    /** By their names, whether they take several values. */
    private Map<String, Boolean> parametersOf(HandlerMethod method) {
        Map<String, Boolean> parameters = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.put(nameOf(parameter), takesSeveral(parameter));
            }
        }
        AlsoTakes also = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AlsoTakes.class);
        if (also == null) {
            also = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AlsoTakes.class);
        }
        if (also != null) {
            Arrays.stream(also.value()).forEach(name -> parameters.put(name, false));
        }
        return parameters;
    }

    private String nameOf(MethodParameter parameter) {
        String stated = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .value();
        parameter.initParameterNameDiscovery(names);
        return stated.isEmpty() ? String.valueOf(parameter.getParameterName()) : stated;
    }

    /** As it stands where it is no proper escape; then it is refused in any case. */
    private static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "...";
    }
}
