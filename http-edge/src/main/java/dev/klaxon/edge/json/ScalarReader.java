package dev.klaxon.edge.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads one kind of scalar and coerces nothing; anything else is a fault, and null in its place.
 *
 * @param <T> what a scalar becomes
 */
final class ScalarReader<T> extends ValueDeserializer<T> {

    private final String expected;
    private final Kind kind;
    private final Reading<T> reading;

    private ScalarReader(String expected, Kind kind, Reading<T> reading) {
        this.expected = expected;
        this.kind = kind;
        this.reading = reading;
    }

    static <T> ScalarReader<T> ofString(String expected, ParsingText<T> parsing) {
        return new ScalarReader<>(expected, Kind.STRING, json -> parsing.parse(json.getString()));
    }

    static <T> ScalarReader<T> ofInteger(Reading<T> reading) {
        return new ScalarReader<>("an integer", Kind.INTEGER, reading);
    }

    static <T> ScalarReader<T> ofNumber(Reading<T> reading) {
        return new ScalarReader<>("a number", Kind.NUMBER, reading);
    }

    static ScalarReader<Boolean> ofBoolean() {
        return new ScalarReader<>("true or false", Kind.BOOLEAN, JsonParser::getBooleanValue);
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
        Faults faults = Faults.of(context);
        if (!kind.accepts(json.currentToken())) {
            faults.add(Faults.pointer(json), "must be " + expected);
            json.skipChildren();
            return null;
        }
        try {
            return reading.read(json);
        } catch (StreamReadException | ArithmeticException | NumberFormatException e) {
            faults.add(Faults.pointer(json), "is out of range");
        } catch (IllegalArgumentException e) {
            faults.add(Faults.pointer(json), String.valueOf(e.getMessage()));
        }
        return null;
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    private enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN;

        boolean accepts(JsonToken token) {
            return switch (this) {
                case STRING -> token == JsonToken.VALUE_STRING;
                case INTEGER -> token == JsonToken.VALUE_NUMBER_INT;
                case NUMBER -> token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
                case BOOLEAN -> token.isBoolean();
            };
        }
    }

    /** Takes the value from under the parser; an IllegalArgumentException's message becomes the fault's detail. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonParser json);
    }

    /** Makes a value of a text; an IllegalArgumentException's message becomes the fault's detail. */
    @FunctionalInterface
    interface ParsingText<T> {
        T parse(String text);
    }
}
