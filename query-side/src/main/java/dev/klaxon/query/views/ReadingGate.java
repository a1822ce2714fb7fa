package dev.klaxon.query.views;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.store.Position;
import dev.klaxon.views.AsOf;
import dev.klaxon.views.Commits;
import dev.klaxon.views.Views;
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
 * Opens a reading of the views for each query, from one snapshot, once they have reached the position that the caller
 * asks for; tells the caller which one they have reached.
 */
@Component
final class ReadingGate implements HandlerInterceptor {

    static final String WANTED = "Klaxon-Min-Position";
    static final String REACHED = "Klaxon-Position";
    static final String LOG_SIZE = "Klaxon-Log-Size";

    private static final String OPEN = ReadingGate.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long a commit on another node may go unnoticed. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Views views;
    private final Commits commits;
    private final AskedInstant instants;

    ReadingGate(Views views, Commits commits, AskedInstant instants) {
        this.views = views;
        this.commits = commits;
        this.instants = instants;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        boolean query = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        Reads reads = readsOf(handler);
        if (!query && reads == null) {
            return true;
        }
        Position wanted = wanted(request.getHeader(WANTED));
        @Nullable AsOf asOf = instants.of(request, handler);
        Views.Open open = await(reads == null ? Set.of() : namesOf(reads, request), wanted, asOf);
        response.setHeader(REACHED, open.reading().position().toString());
        if (asOf != null) {
            response.setHeader(LOG_SIZE, Long.toString(asOf.logSize()));
        }
        if (reads != null && reads.held()) {
            request.setAttribute(OPEN, open);
        } else {
            open.close();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(OPEN) instanceof Views.Open open) {
            request.removeAttribute(OPEN);
            open.close();
        }
    }

    private Views.Open await(Set<String> names, Position wanted, @Nullable AsOf asOf) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long mark = commits.mark();
            Views.Open open = views.open(names, asOf);
            Position reached = open.reading().position();
            if (open.isWhole() && !wanted.isAfter(reached)) {
                return open;
            }
            open.close();
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new CommandRejected(
                        Code.VIEW_BEHIND,
                        open.isWhole()
                                ? "The view has reached %s, not yet %s".formatted(reached, wanted)
                                : "The view is being made for the first time");
            }
            commits.awaitAfter(mark, Math.min(left, GLANCE.toNanos()));
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

    private static @Nullable Reads readsOf(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        Reads reads = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Reads.class);
        return reads == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Reads.class) : reads;
    }

    /** A name in a path may be that of no view; the endpoint says so. */
    private Set<String> namesOf(Reads reads, HttpServletRequest request) {
        return Arrays.stream(reads.value())
                .map(view -> view.equals(Reads.IN_PATH) ? inPath(request) : view)
                .filter(view -> views.find(view).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String inPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? String.valueOf(parts.get("name"))
                : "";
    }
}
