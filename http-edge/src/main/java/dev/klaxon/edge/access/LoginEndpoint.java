package dev.klaxon.edge.access;

import dev.klaxon.edge.page.PlainPage;
import dev.klaxon.edge.request.Paths;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a key for a cookie, and ends the exchange. */
@Hidden
@RestController
final class LoginEndpoint {

    private static final Pattern LOCAL_PATH = Pattern.compile("/(?!/)[\\x21-\\x5b\\x5d-\\x7e]{0,1000}");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Callers callers;

    LoginEndpoint(Callers callers) {
        this.callers = callers;
    }

    @GetMapping(Paths.LOGIN)
    ResponseEntity<String> show(@RequestParam(defaultValue = "/") String next, CsrfToken csrf) {
        return page(HttpStatus.OK, next, csrf, "");
    }

    @PostMapping(Paths.LOGIN)
    ResponseEntity<String> login(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "/") String next,
            CsrfToken csrf,
            HttpServletRequest request) {
        if (callers.of(key.strip()).isEmpty()) {
            return page(
                    HttpStatus.UNAUTHORIZED,
                    next,
                    csrf,
                    "<p class=\"fault\" role=\"alert\">That key is not valid.</p>");
        }
        CookieFilter.begin(request, key.strip());
        return seeOther(local(next));
    }

    @PostMapping("/logout")
    @Requires({Scope.READ, Scope.AUDIT, Scope.LEGAL, Scope.SECURITY, Scope.METRICS})
    ResponseEntity<String> logout(HttpServletRequest request) {
        CookieFilter.end(request);
        return seeOther(Paths.LOGIN);
    }

    /** A path of this service, never another site's. */
    static String local(String next) {
        return LOCAL_PATH.matcher(next).matches() ? next : "/";
    }

    private static ResponseEntity<String> page(HttpStatus status, String next, CsrfToken csrf, String fault) {
        String form = """
                %s<form method="post" action="/login">
                <input type="hidden" name="%s" value="%s">
                <input type="hidden" name="next" value="%s">
                <label for="key">API key</label>
                <input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
                <button type="submit">Log in</button>
                </form>""".formatted(
                        fault,
                        PlainPage.escaped(csrf.getParameterName()),
                        PlainPage.escaped(csrf.getToken()),
                        PlainPage.escaped(local(next)));
        return ResponseEntity.status(status).contentType(HTML).body(PlainPage.of("Log in", form));
    }

    private static ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
