package dev.klaxon.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.klaxon.events.json.EventJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a salted commitment in the place of every text of a payload, and opens it again.
 *
 * <p>The commitment is {@code {"c": base64url SHA-256(0x02 || salt || UTF-8 value)}} with 16 random bytes of salt. What
 * opens it is a disclosure: JSON pointer, salt and value. Without its disclosure a text reads as erased.
 */
final class Commitments {

    private static final JsonFactory JSON = new JsonFactory();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final byte DOMAIN = 0x02;
    private static final int SALT_BYTES = 16;
    private static final int COMMITMENT_LENGTH = 43;

    /** As the generator writes it; within a JSON string its quotes would be escaped. */
    private static final String COMMITTED = "{\"" + EventJson.COMMITMENT + "\":\"";

    private static final String PLAIN = "{\"" + EventJson.PLAIN + "\":\"";

    private Commitments() {}

    /**
     * What is stored of one event.
     *
     * @param payload JSON with commitments
     * @param disclosures JSON array of {@code {"pointer","salt","value"}}; null where there is no text
     */
    record Committed(String payload, @Nullable String disclosures) {}

    /** Commits to every text in the payload. */
    static Committed commit(String plain) {
        StringWriter payload = new StringWriter(plain.length() + 256);
        StringWriter disclosures = new StringWriter(plain.length() + 256);
        int texts = 0;
        try (JsonParser in = JSON.createParser(plain);
                JsonGenerator out = JSON.createGenerator(payload);
                JsonGenerator opened = JSON.createGenerator(disclosures)) {
            opened.writeStartArray();
            while (in.nextToken() != null) {
                out.copyCurrentEventExact(in);
                if (in.currentToken() == JsonToken.START_OBJECT) {
                    String pointer = in.getParsingContext().pathAsPointer().toString();
                    if (in.nextToken() == JsonToken.FIELD_NAME
                            && in.currentName().equals(EventJson.PLAIN)) {
                        in.nextToken();
                        String value = in.getText();
                        byte[] salt = new byte[SALT_BYTES];
                        RANDOM.nextBytes(salt);
                        out.writeStringField(EventJson.COMMITMENT, commitmentTo(value, salt));
                        disclose(opened, pointer, salt, value);
                        texts++;
                    } else {
                        out.copyCurrentEventExact(in);
                    }
                }
            }
            opened.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Committed(payload.toString(), texts == 0 ? null : disclosures.toString());
    }

    /** A disclosure is broken or opens nothing in the payload. It is never shown. */
    static final class DoesNotFit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DoesNotFit(String message) {
            super(message);
        }
    }

    /**
     * The payload with its texts in the clear, so far as their disclosures are left.
     *
     * <p>A value takes the place of the commitment that it hashes to, so nothing is opened that does not fit.
     *
     * @throws DoesNotFit where a disclosure opens none of the payload's commitments
     */
    static String open(String payload, @Nullable String disclosures) {
        if (disclosures == null) {
            return payload;
        }
        Map<String, Disclosure> byCommitment = byCommitment(disclosures);
        StringBuilder plain = new StringBuilder(payload.length() + disclosures.length());
        int copied = 0;
        int found = payload.indexOf(COMMITTED);
        while (found >= 0) {
            int from = found + COMMITTED.length();
            int to = from + COMMITMENT_LENGTH;
            Disclosure disclosure =
                    payload.startsWith("\"}", to) ? byCommitment.remove(payload.substring(from, to)) : null;
            if (disclosure != null) {
                plain.append(payload, copied, found).append(PLAIN);
                JsonStringEncoder.getInstance().quoteAsString(disclosure.value(), plain);
                copied = to;
            }
            found = payload.indexOf(COMMITTED, from);
        }
        if (!byCommitment.isEmpty()) {
            throw new DoesNotFit("the disclosure of '"
                    + byCommitment.values().iterator().next().pointer() + "' does not fit its commitment");
        }
        return plain.append(payload, copied, payload.length()).toString();
    }

    /** The disclosures without those at the pointers; null where none is left. */
    static @Nullable String without(String disclosures, Set<String> pointers) {
        StringWriter left = new StringWriter(disclosures.length());
        int count = 0;
        try (JsonParser in = JSON.createParser(disclosures);
                JsonGenerator out = JSON.createGenerator(left)) {
            out.writeStartArray();
            Map<String, String> disclosure = new LinkedHashMap<>();
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.VALUE_STRING) {
                    disclosure.put(in.currentName(), in.getText());
                } else if (in.currentToken() == JsonToken.END_OBJECT) {
                    if (!pointers.contains(disclosure.get("pointer"))) {
                        write(disclosure, out);
                        count++;
                    }
                    disclosure.clear();
                }
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count == 0 ? null : left.toString();
    }

    static String commitmentTo(String value, byte[] salt) {
        MessageDigest sha256 = sha256();
        sha256.update(DOMAIN);
        sha256.update(salt);
        return BASE64.encodeToString(sha256.digest(value.getBytes(UTF_8)));
    }

    private static void disclose(JsonGenerator opened, String pointer, byte[] salt, String value) throws IOException {
        opened.writeStartObject();
        opened.writeStringField("pointer", pointer);
        opened.writeStringField("salt", BASE64.encodeToString(salt));
        opened.writeStringField("value", value);
        opened.writeEndObject();
    }

    private static void write(Map<String, String> disclosure, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> member : disclosure.entrySet()) {
            out.writeStringField(member.getKey(), member.getValue());
        }
        out.writeEndObject();
    }

    private record Disclosure(String pointer, String value) {}

    private static Map<String, Disclosure> byCommitment(String disclosures) {
        Map<String, Disclosure> found = new LinkedHashMap<>();
        try (JsonParser in = JSON.createParser(disclosures)) {
            String pointer = "";
            byte[] salt = {};
            String value = "";
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    switch (in.currentName()) {
                        case "pointer" -> pointer = in.getText();
                        case "salt" -> salt = Base64.getUrlDecoder().decode(in.getText());
                        case "value" -> value = in.getText();
                        default -> {}
                    }
                } else if (token == JsonToken.END_OBJECT) {
                    found.put(commitmentTo(value, salt), new Disclosure(pointer, value));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new DoesNotFit(
                    "the disclosures are no JSON of theirs: " + e.getClass().getSimpleName());
        }
        return found;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
