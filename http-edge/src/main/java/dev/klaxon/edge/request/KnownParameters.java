package dev.klaxon.edge.request;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Refuses parameters that an endpoint does not know: a filter with a typo would answer for everything. */
final class KnownParameters implements HandlerInterceptor {

    private static final String OWN = "dev.klaxon.";

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final ConcurrentHashMap<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

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

    private static void refuseOthers(String query, Set<String> known) {
        List<FieldError> unknown =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                        .map(KnownParameters::decoded)
                        .filter(name -> !known.contains(name))
                        .map(name -> new FieldError("/" + shortened(name), "is not a parameter of this request"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw CommandRejected.faulty(
                    Code.UNKNOWN_FIELD,
                    unknown.getFirst().pointer() + " " + unknown.getFirst().detail(),
                    unknown);
        }
    }

    private Set<String> parametersOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(this::nameOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String nameOf(MethodParameter parameter) {
        String stated = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .value();
        parameter.initParameterNameDiscovery(names);
        return stated.isEmpty() ? String.valueOf(parameter.getParameterName()) : stated;
    }

    /** As it stands where it is no proper escape; then it is unknown in any case. */
    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + "...";
    }
}
