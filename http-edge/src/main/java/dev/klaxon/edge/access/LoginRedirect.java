package dev.klaxon.edge.access;

import dev.klaxon.edge.page.PlainPage;
import dev.klaxon.edge.request.Paths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a person without a login to the login page, and back to where they wanted to go afterwards. */
final class LoginRedirect implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String wanted = wanted(request);
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            // A link from elsewhere comes without a strict cookie, however logged in one is; from here it has it.
            String refresh =
                    "<meta http-equiv=\"refresh\" content=\"0;url=%s\">\n".formatted(PlainPage.escaped(wanted));
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getWriter().write(PlainPage.of("One moment", "<p>Opening the page.</p>", refresh));
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION, Paths.LOGIN + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return LoginEndpoint.local(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
