package dev.klaxon.edge.request;

/** Which paths are for programs, and which of all paths are open to anyone. */
public final class Paths {

    /** The document that describes the API. */
    public static final String OPENAPI = "/api/v1/openapi.json";

    /** Where a person exchanges a key for a cookie. */
    public static final String LOGIN = "/login";

    private static final String[] API = {"/api/**", "/v2/**", "/actuator/**"};

    /** What anyone may ask for under the API and the actuator. */
    private static final String[] OPEN_API = {OPENAPI, "/actuator/health", "/actuator/health/**"};

    /** A calendar's path holds a secret token of its own. */
    private static final String[] OPEN_PAGES = {
        LOGIN, "/assets/**", "/status", "/status.*", "/status/**", "/calendar/*", "/favicon.ico"
    };

    private Paths() {}

    /** Patterns of what is answered to programs: JSON, keys, no cookies. */
    public static String[] api() {
        return API.clone();
    }

    /** Patterns under {@link #api()} that need no key. */
    public static String[] openApi() {
        return OPEN_API.clone();
    }

    /** Patterns of pages that need no login. */
    public static String[] openPages() {
        return OPEN_PAGES.clone();
    }

    /** Whether a path is for programs. */
    public static boolean isApi(String path) {
        for (String pattern : API) {
            String prefix = pattern.substring(0, pattern.length() - "/**".length());
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return true;
            }
        }
        return false;
    }
}
