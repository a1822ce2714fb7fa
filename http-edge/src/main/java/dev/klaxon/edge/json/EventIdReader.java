package dev.klaxon.edge.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads what names an event. */
final class EventIdReader extends ValueDeserializer<EventId> {

    private final IdReader id = new IdReader(History::events);

    @Override
    public @Nullable EventId deserialize(JsonParser json, DeserializationContext context) {
        UUID named = id.deserialize(json, context);
        return named == null ? null : new EventId(named);
    }

    @Override
    public boolean isCachable() {
        return true;
    }
}
