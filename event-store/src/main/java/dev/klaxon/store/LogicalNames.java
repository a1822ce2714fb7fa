package dev.klaxon.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.events.Event;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.json.EventJson;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon's serializer under logical names and revisions: a class may be moved or renamed without touching the store. */
public final class LogicalNames extends JacksonSerializer {

    private static final String FIRST = "1";

    private final Map<String, Class<?>> classes;

    private LogicalNames(ObjectMapper mapper, Map<String, Class<?>> classes) {
        super(JacksonSerializer.builder().objectMapper(mapper));
        this.classes = classes;
    }

    /** For events and metadata. */
    public static LogicalNames ofEvents() {
        Map<String, Class<?>> classes = new HashMap<>();
        for (Class<? extends Event> event : EventCatalogue.all()) {
            classes.put(EventCatalogue.nameOf(event), event);
        }
        return new LogicalNames(EventJson.newMapper(), classes);
    }

    /** For snapshots of the named aggregates. */
    public static LogicalNames ofStates(ObjectMapper mapper, Map<String, Class<?>> classes) {
        return new LogicalNames(mapper, Map.copyOf(classes));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (type != null && Event.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(EventCatalogue.nameOf(type), EventCatalogue.revisionOf(type));
        }
        return type != null && classes.containsValue(type)
                ? new SimpleSerializedType(type.getSimpleName(), FIRST)
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        Class<?> known = classes.get(type.getName());
        return known == null ? super.resolveClassName(type) : known.getName();
    }
}
