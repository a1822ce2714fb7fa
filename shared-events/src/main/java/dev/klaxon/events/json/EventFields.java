package dev.klaxon.events.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The single members of an event by name, as text, the claim's instant and precision among them. */
public final class EventFields {

    private static final ObjectMapper MAPPER = EventJson.newMapper();
    private static final Set<Class<?>> SCALARS = Set.of(
            Text.class,
            String.class,
            Instant.class,
            LocalDate.class,
            Precision.class,
            BigDecimal.class,
            Integer.class,
            int.class,
            Boolean.class,
            boolean.class);
    private static final Set<String> OF_THE_CLAIM = Set.of("occurredAt", "precision");

    private EventFields() {}

    /** Whether events of the class have such a member, and it is one word, text, instant, day or number. */
    public static boolean isScalar(Class<? extends Event> event, String field) {
        return typeOf(event, field).filter(SCALARS::contains).isPresent();
    }

    /** How a member reads; null where it is absent. */
    public static @Nullable Text read(Event event, String field) {
        JsonNode value = MAPPER.<ObjectNode>valueToTree(event).get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            return Text.of(value.asText());
        }
        return value.has("plain") ? Text.of(value.get("plain").asText()) : Text.erased();
    }

    /**
     * The event with another value for a member.
     *
     * @param value null takes it away; one that was erased changes only a text
     * @throws IllegalArgumentException where there is no such member or the value is not of its form
     */
    public static Event with(Event event, String field, @Nullable Text value) {
        Class<?> type = typeOf(event.getClass(), field)
                .orElseThrow(() ->
                        new IllegalArgumentException(event.getClass().getSimpleName() + " has no '" + field + "'"));
        if (value != null && value.isErased() && type != Text.class) {
            return event;
        }
        ObjectNode members = MAPPER.valueToTree(event);
        if (value == null) {
            members.remove(field);
        } else {
            members.set(field, node(type, value));
        }
        try {
            return MAPPER.treeToValue(members, event.getClass());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'%s' is not of the form of '%s'".formatted(value, field), e);
        }
    }

    private static JsonNode node(Class<?> type, Text value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (type == Text.class) {
            return MAPPER.valueToTree(value);
        }
        String text = value.toString();
        if (type == Integer.class || type == int.class) {
            return nodes.numberNode(Integer.parseInt(text));
        }
        if (type == BigDecimal.class) {
            return nodes.numberNode(new BigDecimal(text));
        }
        if (type == Boolean.class || type == boolean.class) {
            return nodes.booleanNode(Boolean.parseBoolean(text));
        }
        return nodes.textNode(text);
    }

    private static Optional<Class<?>> typeOf(Class<? extends Event> event, String field) {
        Class<?> owner = OF_THE_CLAIM.contains(field) ? Claim.class : event;
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .<Class<?>>map(RecordComponent::getType)
                .findFirst();
    }
}
