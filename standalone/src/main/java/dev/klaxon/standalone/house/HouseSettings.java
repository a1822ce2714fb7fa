package dev.klaxon.standalone.house;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator may say about a house.
 *
 * @param data where the embedded database and the admin key are kept
 * @param port of HTTP; 0 for any free one
 * @param adminKey where one is chosen
 * @param database of the operator's own, in place of the embedded one
 */
public record HouseSettings(Path data, int port, Optional<String> adminKey, Optional<Database> database) {

    /** The port where none is said. */
    static final int PORT = 8080;

    /**
     * As the environment says.
     *
     * @throws IllegalArgumentException where the port is none
     */
    public static HouseSettings of(Map<String, String> environment) {
        return new HouseSettings(
                Path.of(environment.getOrDefault("KLAXON_DATA", "data")),
                port(environment.getOrDefault("KLAXON_PORT", String.valueOf(PORT))),
                given(environment, "KLAXON_ADMIN_KEY"),
                given(environment, "KLAXON_DB_URL")
                        .map(url -> new Database(
                                url,
                                environment.getOrDefault("KLAXON_DB_USER", ""),
                                environment.getOrDefault("KLAXON_DB_PASSWORD", ""))));
    }

    /** A PostgreSQL database and who may use it. */
    public record Database(String url, String user, String password) {

        /** Tells no password. */
        @Override
        public String toString() {
            return "Database[url=%s, user=%s]".formatted(url, user);
        }
    }

    /** Where a service with these settings is found on this machine. */
    public String localAddress() {
        return "http://127.0.0.1:" + port;
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("KLAXON_PORT must be a port number, not '%s'".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
