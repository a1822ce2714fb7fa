package dev.klaxon.edge.access;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.request.Paths;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets a caller through to an endpoint whose {@link Requires} their key meets, and nobody to any other. */
final class EndpointGuard implements HandlerInterceptor {

    private static final List<PathPattern> OPEN = Stream.of(Paths.openApi(), Paths.openPages())
            .flatMap(Stream::of)
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        List<Scope> scopes = scopes(method);
        if (scopes == null) {
            if (tellsMethodsAlone(request, method)
                    || isOpen(ServletRequestPathUtils.getParsedRequestPath(request)
                            .pathWithinApplication())) {
                return true;
            }
            throw new CommandRejected(Code.FORBIDDEN, "No key allows this");
        }
        Caller caller = CallerToken.callerOf(request);
        if (caller == null) {
            throw new CommandRejected(Code.UNAUTHENTICATED, "A valid key is needed");
        }
        caller.require(scopes.toArray(new Scope[0]));
        return true;
    }

    /**
     * Looks at every endpoint before the first request.
     *
     * @throws IllegalStateException naming an endpoint that does not say whom it serves
     */
    static void check(Map<RequestMappingInfo, HandlerMethod> endpoints) {
        endpoints.forEach((mapping, method) -> {
            List<Scope> scopes = scopes(method);
            if (scopes != null ? scopes.isEmpty() : !isExempt(mapping.getPatternValues(), method)) {
                throw new IllegalStateException("%s serves %s without @Requires: name the scopes that open it"
                        .formatted(method.getShortLogMessage(), mapping));
            }
        });
    }

    /** What opens the endpoint; null where it does not say. */
    private static @Nullable List<Scope> scopes(HandlerMethod method) {
        if (method.getBean() instanceof DeclaredEndpoint declared) {
            return declared.scopes();
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        return requires == null ? null : List.of(requires.value());
    }

    /** Spring itself answers OPTIONS with the methods that a path takes, and nothing else. */
    private static boolean tellsMethodsAlone(HttpServletRequest request, HandlerMethod method) {
        return request.getMethod().equals("OPTIONS")
                && method.getBeanType().getPackageName().startsWith("org.springframework.web.servlet.");
    }

    private static boolean isExempt(Collection<String> patterns, HandlerMethod method) {
        Class<?> type = method.getBeanType();
        return ErrorController.class.isAssignableFrom(type)
                || type.getPackageName().startsWith("org.springdoc.")
                || patterns.stream().map(PathContainer::parsePath).allMatch(EndpointGuard::isOpen);
    }

    private static boolean isOpen(@Nullable PathContainer path) {
        return path != null && OPEN.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
