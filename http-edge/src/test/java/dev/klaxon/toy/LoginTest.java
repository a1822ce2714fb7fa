package dev.klaxon.toy;

import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.raw;
import static dev.klaxon.toy.Http.request;
import static dev.klaxon.toy.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String PAGE = "/incidents/INC-7K3F";

    private final Map<String, String> cookies = new LinkedHashMap<>();

    @Test
    void exchanges_a_key_for_a_cookie_and_goes_where_one_wanted_to() {
        var away = browse(request(PAGE + "?tab=a"));
        assertThat(away.statusCode()).isEqualTo(303);
        String login = away.headers().firstValue("Location").orElseThrow();
        assertThat(login).isEqualTo("/login?next=%2Fincidents%2FINC-7K3F%3Ftab%3Da");

        var form = browse(request(login));
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("<form method=\"post\"", "value=\"/incidents/INC-7K3F?tab=a\"");

        assertThat(form.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("klaxon-csrf=")
                .contains("HttpOnly", "SameSite=Strict");

        var done = submit("klx_read", hidden(form, "next"), hidden(form, "_csrf"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains(PAGE + "?tab=a");
        assertThat(done.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("klaxon-login=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Strict"))
                .noneMatch(cookie -> cookie.contains("klx_"));
        var page = browse(request(PAGE));
        assertThat(page.body()).contains("Ada sees INC-7K3F");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void says_so_where_the_key_is_not_valid() {
        var response = submit("klx_unknown", "/", csrf());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("not valid").doesNotContain("klx_unknown");
        assertThat(browse(request(PAGE)).statusCode()).isEqualTo(303);
    }

    @Test
    void refuses_a_form_without_its_token() {
        String csrf = csrf();
        assertThat(submit("klx_read", "/", "").statusCode()).isEqualTo(403);
        assertThat(submit("klx_read", "/", csrf.substring(1)).statusCode()).isEqualTo(403);
        cookies.clear();
        assertThat(submit("klx_read", "/", csrf).statusCode()).isEqualTo(403);

        logIn("klx_read+respond");
        var page = browse(request(PAGE));
        assertThat(note("").statusCode()).isEqualTo(403);
        assertThat(note(hidden(page, "_csrf")).statusCode()).isEqualTo(200);
    }

    @Test
    void gives_a_new_cookie_at_each_login() {
        logIn("klx_read");
        String first = cookies.get("klaxon-login");
        logIn("klx_read");

        assertThat(cookies.get("klaxon-login")).isNotEqualTo(first);
        cookies.put("klaxon-login", first);
        assertThat(browse(request(PAGE)).statusCode()).isEqualTo(303);
    }

    @Test
    void takes_no_cookie_that_it_did_not_make() {
        cookies.put("klaxon-login", "0123456789ABCDEF0123456789ABCDEF");
        logIn("klx_read");

        assertThat(cookies.get("klaxon-login")).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void ends_the_login_with_the_key() {
        logIn("klx_read+audit");
        assertThat(browse(request(PAGE)).statusCode()).isEqualTo(200);
        ToyService.REVOKED.add("klx_read+audit");

        assertThat(browse(request(PAGE)).statusCode()).isEqualTo(303);
    }

    @Test
    void ends_the_login_at_log_out() {
        logIn("klx_read");
        String login = cookies.get("klaxon-login");
        var page = browse(request(PAGE));
        assertThat(browse(form("/logout", Map.of())).statusCode()).isEqualTo(403);
        var out = browse(form("/logout", Map.of("_csrf", hidden(page, "_csrf"))));

        assertThat(out.statusCode()).isEqualTo(303);
        cookies.put("klaxon-login", login);
        assertThat(browse(request(PAGE)).statusCode()).isEqualTo(303);
    }

    @Test
    void holds_pages_to_the_scopes_of_the_key() {
        logIn("klx_metrics");
        var response = browse(request(PAGE).header("Accept", "text/html"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(response.body()).contains("<!doctype html>", "read");
    }

    @Test
    void ignores_cookies_on_the_api_and_keys_on_pages() {
        logIn("klx_admin");

        assertProblem(browse(request("/api/v1/toys/me")), 401, "unauthenticated");
        assertProblem(browse(request("/actuator/prometheus")), 401, "unauthenticated");
        cookies.clear();
        assertThat(browse(request(PAGE).header("Authorization", "Bearer " + ToyService.ADMIN))
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "",
                "/a\nb",
                "/\t/evil.example"
            })
    void goes_nowhere_else_after_a_login(String next) {
        var response = submit("klx_read", next, csrf());

        assertThat(response.headers().firstValue("Location")).contains("/");
    }

    @Test
    void escapes_where_one_wanted_to_go() {
        var response = browse(request("/login?next=" + URLEncoder.encode("/\"><b>x", StandardCharsets.UTF_8)));

        assertThat(response.body()).contains("/&quot;&gt;&lt;b&gt;x").doesNotContain("<b>");
    }

    @Test
    void opens_a_link_from_elsewhere_again_from_here_where_the_strict_cookie_comes_along() {
        String answer = raw(String.join(
                "\r\n",
                "GET /incidents/INC-1?a=1&b=2 HTTP/1.1",
                "Host: localhost",
                "Sec-Fetch-Site: cross-site",
                "Connection: close",
                "",
                ""));

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("http-equiv=\"refresh\" content=\"0;url=/incidents/INC-1?a=1&amp;b=2\"");
    }

    @Test
    void shows_open_pages_to_anyone_and_a_plain_page_for_what_is_not_there() {
        assertThat(browse(request("/status")).body()).contains("All is well");
        assertThat(browse(request("/assets/none.css")).statusCode()).isEqualTo(404);
        assertThat(browse(request("/nothing")).statusCode()).isEqualTo(303);

        logIn("klx_read");
        var missing = browse(request("/nothing").header("Accept", "text/html,*/*"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<!doctype html>");
        var broken = browse(request("/incidents/broken/page").header("Accept", "text/html,*/*"));
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("<!doctype html>").doesNotContain("hunter2", "Exception");
    }

    private void logIn(String key) {
        assertThat(submit(key, "/", csrf()).statusCode()).isEqualTo(303);
    }

    private String csrf() {
        return hidden(browse(request("/login")), "_csrf");
    }

    private HttpResponse<String> note(String csrf) {
        return browse(form(PAGE + "/notes", Map.of("_csrf", csrf)));
    }

    private HttpResponse<String> submit(String key, String next, String csrf) {
        return browse(form("/login", Map.of("key", key, "next", next, "_csrf", csrf)));
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends the cookies that were set, as a browser does. */
    private HttpResponse<String> browse(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = send(request);
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split("[=;]", 3);
            cookies.put(parts[0], parts[1]);
        }
        return response;
    }

    private static String hidden(HttpResponse<String> page, String name) {
        var field = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(name))
                .matcher(page.body());
        assertThat(field.find()).as(page.body()).isTrue();
        return field.group(1);
    }
}
