package dev.klaxon.edge.json;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads an id; in imported history, also a key that stands for one. */
final class IdReader extends ValueDeserializer<UUID> {

    private final ScalarReader<UUID> id = ScalarReader.ofString("a UUID", Wire::id);
    private final Function<History, Function<String, UUID>> keys;

    /**
     * A reader.
     *
     * @param keys what a key stands for
     */
    IdReader(Function<History, Function<String, UUID>> keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable UUID deserialize(JsonParser json, DeserializationContext context) {
        History history = History.of(context);
        return history == null || json.currentToken() != JsonToken.VALUE_STRING
                ? id.deserialize(json, context)
                : keys.apply(history).apply(json.getString());
    }

    @Override
    public boolean isCachable() {
        return true;
    }
}
