package dev.klaxon.edge.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.klaxon.events.access.ApiKeyId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that a program presents: {@code klx_}, its id in hex, and 256 random bits. It is nowhere stored, only its hash.
 *
 * @param text the whole key, a secret
 */
public record ApiKey(ApiKeyId id, String text) {

    /** What the names of the streams of keys have before their ids. */
    public static final String STREAMS = "api-key:";

    private static final Pattern FORM =
            Pattern.compile("klx_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[0-9A-Za-z_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    /** A new key of that id. */
    public static ApiKey mint(ApiKeyId id) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new ApiKey(
                id,
                "klx_%s_%s"
                        .formatted(
                                id.toString().replace("-", ""),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(secret)));
    }

    /** The key as it was presented; nothing where the text has not its form. */
    public static Optional<ApiKey> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
        return Optional.of(new ApiKey(new ApiKeyId(UUID.fromString(id)), text));
    }

    /** The stream of what happened to the key of that id. */
    public static String streamOf(ApiKeyId id) {
        return STREAMS + id;
    }

    /** Lower-case hex of the whole key. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Tells the id alone. */
    @Override
    public String toString() {
        return "ApiKey[%s]".formatted(id);
    }
}
