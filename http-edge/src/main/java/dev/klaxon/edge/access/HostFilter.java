package dev.klaxon.edge.access;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only under known host names, so that no web page can reach a local service under a name of its own. */
final class HostFilter extends OncePerRequestFilter {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    HostFilter(AccessProperties properties) {
        Collection<String> names = properties.hosts().isEmpty()
                ? Stream.concat(LOOPBACK.stream(), Stream.of(asHost(properties.address())))
                        .toList()
                : properties.hosts();
        this.names = names.stream()
                .map(String::strip)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!names.contains(nameOf(request.getHeader(HttpHeaders.HOST)))) {
            throw new CommandRejected(
                    Code.HOST_NOT_ALLOWED, "This host name is not among those that KLAXON_HOSTS allows");
        }
        chain.doFilter(request, response);
    }

    private static String nameOf(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
        return (end > 0 ? header.substring(0, end) : header).toLowerCase(Locale.ROOT);
    }

    private static String asHost(String address) {
        return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
    }
}
