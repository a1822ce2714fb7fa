package dev.klaxon.edge.json;

import dev.klaxon.domain.refusal.CommandRejected;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a record from an object, and its types are the whole schema: a component that is not {@code @Nullable} is
 * required, and so is one that is {@link Needed} but of imported history; a list that is left out is empty (but not in
 * what is {@link Whole}), any other field is unknown. Its constraints are validated once it stands.
 */
final class RecordReader extends ValueDeserializer<Object> {

    private final JavaType type;
    private final Validator validator;
    private final Constructor<?> constructor;
    private final List<RecordField> fields = new ArrayList<>();
    private final Map<String, RecordField> byName = new LinkedHashMap<>();

    RecordReader(JavaType type, Validator validator) {
        this.type = type;
        this.validator = validator;
        this.constructor = RecordField.canonicalConstructor(type.getRawClass());
    }

    @Override
    public void resolve(DeserializationContext context) {
        for (var component : type.getRawClass().getRecordComponents()) {
            RecordField field = RecordField.of(component, type, context);
            fields.add(field);
            if (field.unwrapped() != null) {
                byName.putAll(field.unwrapped().byName);
            } else {
                byName.put(field.name(), field);
            }
        }
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        Faults faults = Faults.of(context);
        String at = Faults.pointer(json);
        if (!json.isExpectedStartObjectToken()) {
            faults.add(at, "must be an object");
            json.skipChildren();
            return null;
        }
        int before = faults.count();
        History history = History.of(context);
        InPath path = at.isEmpty() ? InPath.of(context) : InPath.NOTHING;
        Map<String, @Nullable Object> given = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            RecordField field = byName.get(json.currentName());
            json.nextToken();
            if (field == null || path.names(field.name()) || !field.isKnown(history)) {
                faults.addUnknown(Faults.pointer(json));
                json.skipChildren();
            } else if (json.currentToken() != JsonToken.VALUE_NULL) {
                int sound = faults.count();
                given.put(field.name(), field.read(json, context));
                faults.answerSince(sound, field.code());
            }
        }
        boolean whole = context.getAttribute(Whole.class) != null;
        return build(given, at, faults, before, new Manner(history, whole, path));
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    /**
     * How a body is read.
     *
     * @param history what is imported; null for a request
     * @param whole whether it stands in a document with rules of its own
     * @param path what stands there
     */
    private record Manner(@Nullable History history, boolean whole, InPath path) {}

    /** Makes the record of what was given, unless anything inside it was at fault. */
    private @Nullable Object build(
            Map<String, @Nullable Object> given, String at, Faults faults, int before, Manner manner) {
        @Nullable Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordField field = fields.get(i);
            if (field.unwrapped() != null) {
                arguments[i] = field.unwrapped().build(given, at, faults, before, manner);
            } else if (manner.path().names(field.name())) {
                arguments[i] = faults.count() > before ? null : manner.path().value(field.name());
            } else {
                String pointer = at + "/" + field.name();
                int sound = faults.count();
                Object value =
                        given.getOrDefault(field.name(), manner.whole() ? null : field.whenAbsent(manner.history()));
                boolean demanded = field.isDemanded(manner.history());
                if (value == null && demanded && !given.containsKey(field.name())) {
                    faults.add(pointer, "is required");
                }
                if (demanded && field.needsElements() && isEmpty(value)) {
                    faults.add(pointer, "must not be empty");
                }
                if (manner.whole()) {
                    TextRules.checkWhole(value, pointer, faults);
                } else {
                    TextRules.check(field.declared(), value, demanded, pointer, faults);
                }
                if (value == null || TextRules.isBlank(value) || isEmpty(value)) {
                    faults.answerSince(sound, field.code());
                }
                arguments[i] = value;
            }
        }
        return faults.count() > before ? null : construct(arguments, at, faults);
    }

    private @Nullable Object construct(@Nullable Object[] arguments, String at, Faults faults) {
        try {
            Object made = constructor.newInstance(arguments);
            for (ConstraintViolation<Object> violation : validator.validate(made)) {
                faults.add(at + pointer(violation.getPropertyPath()), violation.getMessage());
            }
            return made;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof CommandRejected refusal) {
                throw refusal;
            }
            String said = e.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : null;
            faults.add(
                    at,
                    said != null ? said : "is not a valid " + type.getRawClass().getSimpleName());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Collection<?> values && values.isEmpty();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                pointer.append('/').append(node.getIndex() != null ? node.getIndex() : node.getKey());
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
