package dev.klaxon.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Tells whom the key of a program's request lets in now. An answer that goes on for long asks again, because a key may
 * be revoked or expire meanwhile.
 */
public final class Admission {

    private static final String SCHEME = "Bearer ";

    private final Callers callers;

    Admission(Callers callers) {
        this.callers = callers;
    }

    /** The caller of {@code Authorization: Bearer ...}, unless there is none or the key is not valid now. */
    public Optional<Caller> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1 || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return callers.of(headers.getFirst().substring(SCHEME.length()).strip());
    }
}
