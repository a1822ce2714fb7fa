package dev.klaxon.query.views;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.store.Position;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a query through once its views have reached the position that the caller asks for, and tells the caller which
 * one they have reached. A view that is being rebuilt answers nobody until it is whole.
 */
@Component
final class PositionGate implements HandlerInterceptor {

    static final String WANTED = "Klaxon-Min-Position";
    static final String REACHED = "Klaxon-Position";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long a commit on another node may go unnoticed. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ViewTokens tokens;
    private final Progress progress;

    PositionGate(ViewTokens tokens, Progress progress) {
        this.tokens = tokens;
        this.progress = progress;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
            return true;
        }
        Position wanted = wanted(request.getHeader(WANTED));
        response.setHeader(REACHED, await(viewsOf(handler, request), wanted).toString());
        return true;
    }

    private Position await(Set<String> views, Position wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long mark = progress.mark();
            Reached reached = tokens.reached(views);
            if (reached.covers(wanted)) {
                return reached.position();
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new CommandRejected(
                        Code.VIEW_BEHIND,
                        reached.isWhole()
                                ? "The view has reached %s, not yet %s".formatted(reached.position(), wanted)
                                : "The view is being rebuilt and has reached %s".formatted(reached.position()));
            }
            progress.awaitAfter(mark, Math.min(left, GLANCE.toNanos()));
        }
    }

    private static Position wanted(@Nullable String header) {
        if (header == null) {
            return Position.START;
        }
        try {
            return Position.parse(header);
        } catch (IllegalArgumentException e) {
            String detail = "is not a position: it must be copied as it was given";
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, WANTED + " " + detail, List.of(new FieldError("/" + WANTED, detail)));
        }
    }

    private static Set<String> viewsOf(Object handler, HttpServletRequest request) {
        if (!(handler instanceof HandlerMethod method)) {
            return Set.of();
        }
        Reads reads = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Reads.class);
        if (reads == null) {
            reads = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Reads.class);
        }
        return reads == null
                ? Set.of()
                : Arrays.stream(reads.value())
                        .map(view -> view.equals(Reads.IN_PATH) ? inPath(request) : view)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String inPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? String.valueOf(parts.get("name"))
                : "";
    }
}
