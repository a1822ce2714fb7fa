package dev.klaxon.edge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the caller from {@code Authorization: Bearer ...}. Who has no valid key goes on as nobody. */
final class BearerFilter extends OncePerRequestFilter {

    private final Admission admission;

    BearerFilter(Admission admission) {
        this.admission = admission;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        admission.of(request).ifPresent(caller -> CallerToken.establish(caller, request));
        chain.doFilter(request, response);
    }
}
