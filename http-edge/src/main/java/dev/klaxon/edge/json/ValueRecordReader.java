package dev.klaxon.edge.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a record that stands for its one component, such as an id. */
final class ValueRecordReader extends ValueDeserializer<Object> {

    private final Constructor<?> constructor;
    private @Nullable ValueDeserializer<?> reader;

    ValueRecordReader(Constructor<?> constructor) {
        this.constructor = constructor;
    }

    @Override
    public void resolve(DeserializationContext context) {
        reader = context.findRootValueDeserializer(
                context.constructType(constructor.getGenericParameterTypes()[0]));
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        String at = Faults.pointer(json);
        Object value = Objects.requireNonNull(reader).deserialize(json, context);
        if (value == null) {
            return null;
        }
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            Faults.of(context).add(at, "is not valid");
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    @Override
    public boolean isCachable() {
        return true;
    }
}
