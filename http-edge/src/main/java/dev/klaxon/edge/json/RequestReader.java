package dev.klaxon.edge.json;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request bodies: nothing is coerced, nothing unknown is dropped, and a refusal names every fault.
 *
 * <p>A body's form is a record. A component that is not {@code @Nullable} is required; a {@code String} is an id, a
 * name or a word of at most 200 characters and a {@link dev.klaxon.events.Text} free text of at most 20 000, unless a
 * {@code @Size} says otherwise; required texts are not blank; other {@code jakarta.validation} constraints are kept. A
 * component that is {@link Needed} is required of a request alone, one {@link OfHistory} unknown to it. A component
 * with {@code @JsonUnwrapped} lends its fields to the record it stands in. A {@link Whole} document has rules of its
 * own.
 */
public final class RequestReader {

    private final ObjectReader reader;

    RequestReader(JsonMapper mapper, Validator validator) {
        this.reader = mapper.rebuild()
                .addModule(new RequestModule(validator))
                .build()
                .reader()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Reads a whole body of UTF-8.
     *
     * @throws CommandRejected {@code malformed-json}, {@code unknown-field} or {@code invalid-value}
     */
    public <T> T read(byte[] json, Class<T> type) {
        try {
            return type.cast(read(new ByteArrayInputStream(json), type));
        } catch (IOException e) {
            throw new IllegalStateException("Reading memory does no I/O", e);
        }
    }

    /**
     * Reads a body of imported history: what is {@link Needed} may be absent, and an id may be the key of the line that
     * made the record.
     *
     * @throws CommandRejected {@code malformed-json}, {@code unknown-field} or {@code invalid-value}
     */
    public <T> T readImported(byte[] json, Class<T> type, History history) {
        return type.cast(readImported(json, type, history, InPath.NOTHING));
    }

    /** The same of a body some of whose components stand in the path. */
    public Object readImported(byte[] json, Type type, History history, InPath path) {
        ObjectReader lenient = reader.withAttribute(History.class, history)
                .withAttribute(InPath.class, path)
                .without(DeserializationFeature.WRAP_EXCEPTIONS);
        try {
            return read(lenient, new ByteArrayInputStream(json), type);
        } catch (IOException e) {
            throw new IllegalStateException("Reading memory does no I/O", e);
        }
    }

    /**
     * Reads a value out of a tree.
     *
     * @throws CommandRejected {@code unknown-field} or {@code invalid-value}
     */
    public <T> T read(JsonNode json, Class<T> type) {
        try (JsonParser parser = reader.treeAsTokens(json)) {
            return type.cast(read(reader, parser, reader.typeFactory().constructType(type)));
        } catch (IOException e) {
            throw new IllegalStateException("Reading memory does no I/O", e);
        }
    }

    /** Reads a whole body of UTF-8 as it streams in. */
    Object read(InputStream json, Type type) throws IOException {
        return read(reader, json, type);
    }

    /** The same of a body some of whose components stand in the path. */
    Object read(InputStream json, Type type, InPath path) throws IOException {
        return read(reader.withAttribute(InPath.class, path), json, type);
    }

    private static Object read(ObjectReader reader, InputStream json, Type type) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (JsonParser parser = reader.createParser(new InputStreamReader(json, strict))) {
            return read(reader, parser, reader.typeFactory().constructType(type));
        }
    }

    private static Object read(ObjectReader reader, JsonParser parser, JavaType type) throws IOException {
        Faults faults = new Faults();
        Object value = null;
        try {
            if (parser.nextToken() == null) {
                throw new CommandRejected(Code.MALFORMED_JSON, "The body is empty");
            }
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                faults.add("", "must not be null");
            } else {
                value = reader.forType(type)
                        .withAttribute(Faults.class, faults)
                        .withHandler(new Shapes())
                        .readValue(parser);
            }
            if (parser.nextToken() != null) {
                throw malformed("has something after its end", parser.currentTokenLocation());
            }
        } catch (JacksonIOException e) {
            throw rejectedOrThrown(e, parser);
        } catch (DatabindException e) {
            faults.add(pointer(e), "is not valid here");
        } catch (JacksonException e) {
            throw malformed("is not well-formed JSON", e.getLocation());
        }
        faults.throwIfAny();
        return Objects.requireNonNull(value, "A body without faults has a value");
    }

    private static RuntimeException rejectedOrThrown(JacksonIOException e, JsonParser parser) throws IOException {
        if (e.getCause() instanceof CharacterCodingException || e.getCause() instanceof CharConversionException) {
            return malformed("is not UTF-8", parser.currentLocation());
        }
        throw e.getCause();
    }

    private static CommandRejected malformed(String what, @Nullable TokenStreamLocation at) {
        String where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return new CommandRejected(Code.MALFORMED_JSON, "The body " + what + where);
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
        }
        return pointer.toString();
    }

    /** Notes an array or an object where another shape was expected. */
    private static final class Shapes extends DeserializationProblemHandler {

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser json, String message) {
            String expected =
                    type.isCollectionLikeType() ? "an array" : type.isMapLikeType() ? "an object" : "another type";
            Faults.of(context).add(Faults.pointer(json), "must be " + expected);
            json.skipChildren();
            return null;
        }
    }
}
