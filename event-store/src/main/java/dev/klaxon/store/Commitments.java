package dev.klaxon.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.klaxon.events.json.EventJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
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

    /** The payload with its texts in the clear, so far as their disclosures are left. */
    static String open(String payload, @Nullable String disclosures) {
        if (disclosures == null) {
            return payload;
        }
        Map<String, String> values = valuesOf(disclosures);
        StringWriter plain = new StringWriter(payload.length());
        try (JsonParser in = JSON.createParser(payload);
                JsonGenerator out = JSON.createGenerator(plain)) {
            while (in.nextToken() != null) {
                out.copyCurrentEventExact(in);
                if (in.currentToken() == JsonToken.START_OBJECT) {
                    String value =
                            values.get(in.getParsingContext().pathAsPointer().toString());
                    in.nextToken();
                    if (value != null && in.currentToken() == JsonToken.FIELD_NAME) {
                        in.nextToken();
                        out.writeStringField(EventJson.PLAIN, value);
                    } else {
                        out.copyCurrentEventExact(in);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain.toString();
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

    private static Map<String, String> valuesOf(String disclosures) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser in = JSON.createParser(disclosures)) {
            String pointer = "";
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.VALUE_STRING) {
                    switch (in.currentName()) {
                        case "pointer" -> pointer = in.getText();
                        case "value" -> values.put(pointer, in.getText());
                        default -> {}
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
