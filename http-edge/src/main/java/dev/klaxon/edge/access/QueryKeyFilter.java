package dev.klaxon.edge.access;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses keys in query strings, which logs, histories and referrers keep. */
final class QueryKeyFilter extends OncePerRequestFilter {

    /** Not "key": {@code /kpis/series} has a parameter of that name. A key in it is told by its value. */
    private static final Set<String> NAMES = Set.of("access_token", "api_key", "apikey", "api-key");

    private final Callers callers;

    QueryKeyFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null) {
            for (String parameter : query.split("[&;]", -1)) {
                check(parameter);
            }
        }
        chain.doFilter(request, response);
    }

    private void check(String parameter) {
        int equals = parameter.indexOf('=');
        String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
        String value = decoded(parameter.substring(equals + 1));
        if (NAMES.contains(name.toLowerCase(Locale.ROOT)) || callers.isKey(value.strip())) {
            throw new CommandRejected(
                    Code.INVALID_VALUE, "A key has no place in a query string; send it as 'Authorization: Bearer ...'");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
