package dev.klaxon.edge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the caller from the login's cookie, and looks at the key anew each time: a revoked one ends the login. */
final class CookieFilter extends OncePerRequestFilter {

    private static final String KEY = CookieFilter.class.getName();

    private final Callers callers;

    CookieFilter(Callers callers) {
        this.callers = callers;
    }

    /** Begins a login with an id that nobody can have planted. */
    static void begin(HttpServletRequest request, String key) {
        end(request);
        request.getSession(true).setAttribute(KEY, key);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = keyOf(request.getSession(false));
        if (key != null) {
            Optional<Caller> caller = callers.of(key);
            if (caller.isPresent()) {
                CallerToken.establish(caller.get(), request);
            } else {
                end(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String keyOf(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof String key ? key : null;
    }
}
