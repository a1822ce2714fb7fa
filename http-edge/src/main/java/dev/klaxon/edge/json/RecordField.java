package dev.klaxon.edge.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.domain.refusal.Code;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/**
 * One component of a record as a request gives it.
 *
 * @param declared where the component's annotations are
 * @param required whether its type leaves no absence
 * @param needed whether it is {@link Needed}
 * @param unwrapped the reader of a component whose own fields stand beside the others, else null
 */
record RecordField(
        String name,
        Field declared,
        ValueDeserializer<?> reader,
        boolean required,
        boolean needed,
        @Nullable RecordReader unwrapped) {

    static RecordField of(RecordComponent component, JavaType owner, DeserializationContext context) {
        Class<?> type = component.getDeclaringRecord();
        try {
            Field declared = type.getDeclaredField(component.getName());
            JavaType fieldType =
                    context.getTypeFactory().resolveMemberType(component.getGenericType(), owner.getBindings());
            ValueDeserializer<?> reader = context.findRootValueDeserializer(fieldType);
            boolean required = component.getType().isPrimitive() || Nullness.forField(declared) != Nullness.NULLABLE;
            boolean unwrapped = declared.isAnnotationPresent(JsonUnwrapped.class);
            return new RecordField(
                    component.getName(),
                    declared,
                    reader,
                    required,
                    declared.isAnnotationPresent(Needed.class),
                    unwrapped ? (RecordReader) reader : null);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component: " + type, e);
        }
    }

    static Constructor<?> canonicalConstructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor: " + type, e);
        }
    }

    /** Whether the body must say it. */
    boolean isDemanded(@Nullable History history) {
        return needed ? history == null : required;
    }

    /** Whether the body may say it. */
    boolean isKnown(@Nullable History history) {
        return history != null || !declared.isAnnotationPresent(OfHistory.class);
    }

    /** Whether a list must hold something where it is demanded. */
    boolean needsElements() {
        Needed needs = declared.getAnnotation(Needed.class);
        return needs != null && !needs.mayBeEmpty();
    }

    /** Reads its value. */
    @Nullable
    Object read(JsonParser json, DeserializationContext context) {
        if (!declared.isAnnotationPresent(Whole.class)) {
            return reader.deserialize(json, context);
        }
        context.setAttribute(Whole.class, true);
        Object value = reader.deserialize(json, context);
        context.setAttribute(Whole.class, null);
        return value;
    }

    /** What answers for its faults, where it is not {@code invalid-value}. */
    @Nullable
    Code code() {
        AnsweredBy answer = declared.getAnnotation(AnsweredBy.class);
        return answer == null ? null : answer.value();
    }

    /** What stands for a field that was left out: an empty collection, or nothing. */
    @Nullable
    Object whenAbsent(@Nullable History history) {
        Class<?> type = declared.getType();
        boolean mustBeThere = needed && !needsElements() && history == null;
        if (!required || mustBeThere) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }
}
