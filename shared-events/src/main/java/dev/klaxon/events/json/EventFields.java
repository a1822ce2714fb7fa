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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of an event that are one text, instant, day or precision, by name; the claim's own among them. */
public final class EventFields {

    private static final ObjectMapper MAPPER = EventJson.newMapper();
    private static final Set<Class<?>> SCALARS = Set.of(Text.class, Instant.class, LocalDate.class, Precision.class);
    private static final Set<String> OF_THE_CLAIM = Set.of("occurredAt", "precision");

    private EventFields() {}

    /** What a member is: a text, an instant, a day or a precision; empty where there is none of these. */
    public static Optional<Class<?>> typeOf(Class<? extends Event> event, String field) {
        Class<?> owner = OF_THE_CLAIM.contains(field) ? Claim.class : event;
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .<Class<?>>map(RecordComponent::getType)
                .filter(SCALARS::contains)
                .findFirst();
    }

    /** The names of such members. */
    public static List<String> of(Class<? extends Event> event) {
        return Stream.concat(
                        OF_THE_CLAIM.stream().sorted(),
                        Arrays.stream(event.getRecordComponents())
                                .filter(component -> SCALARS.contains(component.getType()))
                                .map(RecordComponent::getName))
                .toList();
    }

    /** Whether no event is without it. */
    public static boolean isNeeded(String field) {
        return OF_THE_CLAIM.contains(field);
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
            if (isNeeded(field)) {
                throw new IllegalArgumentException("'%s' cannot be taken away".formatted(field));
            }
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
        return type == Text.class ? MAPPER.valueToTree(value) : JsonNodeFactory.instance.textNode(value.toString());
    }
}
