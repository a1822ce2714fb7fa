package dev.klaxon.edge.problem;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.edge.page.PlainPage;
import dev.klaxon.edge.request.Paths;
import dev.klaxon.edge.request.TraceFilter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that failed: a problem for programs, a plain page for a person at a browser. */
public final class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
    private static final String REPORTED = ProblemWriter.class.getName();
    private static final int LONGEST_DETAIL = 1_000;

    private final JsonMapper mapper;
    private final String docs;

    /**
     * Writes problems.
     *
     * @param docs the page that has an anchor for each code
     */
    ProblemWriter(JsonMapper mapper, String docs) {
        this.mapper = mapper;
        this.docs = docs;
    }

    /**
     * Answers with what an exception means.
     *
     * @throws Exception the same exception, where an answer has begun already and must be seen to break off
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws Exception {
        Failure failure = Failures.of(thrown);
        if (failure.code() == Code.INTERNAL_ERROR && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            log.debug("The client has gone: {} {}", request.getMethod(), path(request));
            return;
        }
        if (thrown instanceof AsyncRequestTimeoutException && response.isCommitted()) {
            return;
        }
        report(request, failure, thrown);
        if (response.isCommitted()) {
            throw thrown instanceof Exception e ? e : new IllegalStateException(thrown);
        }
        write(request, response, failure);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        Problem problem = problem(failure, TraceFilter.traceId(request));
        Object retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
        List<String> cookies = List.copyOf(response.getHeaders(HttpHeaders.SET_COOKIE));
        response.reset();
        cookies.forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
        response.setStatus(problem.status());
        failure.headers().forEach(response::setHeader);
        setRetryAfter(response, retryAfter != null ? retryAfter : pause(failure.code()));
        if (failure.code() == Code.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean page = wantsPage(request);
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = page ? page(problem) : mapper.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private Problem problem(Failure failure, String traceId) {
        String detail = failure.detail();
        return new Problem(
                docs + "#" + failure.code().wire(),
                Problems.title(failure.code()),
                Problems.status(failure.code()),
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "...",
                failure.code().wire(),
                traceId,
                failure.errors(),
                failure.missing(),
                failure.mergedInto());
    }

    /** Once for each request, though an error may come by again on its way out. */
    private static void report(HttpServletRequest request, Failure failure, Throwable thrown) {
        if (request.getAttribute(REPORTED) != null) {
            return;
        }
        request.setAttribute(REPORTED, true);
        if (failure.code() == Code.INTERNAL_ERROR || failure.code() == Code.RECORD_UNREADABLE) {
            log.error("{} {} failed", request.getMethod(), path(request), thrown);
        } else if (failure.code() == Code.STORE_UNAVAILABLE) {
            log.warn("{} {} found no store: {}", request.getMethod(), path(request), thrown.toString());
        }
    }

    /** After how many seconds it is worth trying again; null where it never is. */
    private static @Nullable Integer pause(Code code) {
        return switch (code) {
            case STORE_UNAVAILABLE -> 2;
            case RECORD_UNREADABLE -> 30;
            case VIEW_BEHIND, REQUEST_IN_PROGRESS, TOO_MANY_REQUESTS -> 1;
            default -> null;
        };
    }

    private static void setRetryAfter(HttpServletResponse response, @Nullable Object seconds) {
        if (seconds != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE)
                && !Paths.isApi(path(request));
    }

    private static byte[] page(Problem problem) {
        String body = "<p>%s</p><p><small>%s</small></p>"
                .formatted(PlainPage.escaped(problem.detail()), PlainPage.escaped(problem.traceId()));
        return PlainPage.of(problem.title(), body).getBytes(StandardCharsets.UTF_8);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }
}
