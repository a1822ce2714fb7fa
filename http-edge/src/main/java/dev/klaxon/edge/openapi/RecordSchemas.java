package dev.klaxon.edge.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import dev.klaxon.events.Text;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;

/** Describes records as they are read and written: what is not {@code @Nullable} is required; values by their form. */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType type = Json.mapper().constructType(annotated.getType());
        Class<?> raw = type == null ? Object.class : type.getRawClass();
        Schema<?> value = valueOf(raw);
        if (value != null) {
            return value;
        }
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(annotated, context, chain);
        if (schema != null && raw.isRecord()) {
            require(raw, defined(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> valueOf(Class<?> type) {
        if (type == Text.class) {
            return string();
        }
        if (type == CurrencyUnit.class) {
            return string().pattern("[A-Z]{3}");
        }
        if (type == Money.class) {
            return of("object")
                    .addProperty("amount", string().pattern("(0|[1-9]\\d{0,14})(\\.\\d{1,6})?"))
                    .addProperty("currency", string().pattern("[A-Z]{3}"))
                    .addRequiredItem("amount")
                    .addRequiredItem("currency");
        }
        boolean id = type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
        return id ? string().format("uuid") : null;
    }

    private static Schema<?> string() {
        return of("string");
    }

    private static Schema<?> of(String type) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema.type(type);
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        if (ref == null) {
            return schema;
        }
        Schema<?> defined = context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return defined == null ? schema : defined;
    }

    private static void require(Class<?> type, Schema<?> schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean described =
                    schema.getProperties() != null && schema.getProperties().containsKey(component.getName());
            boolean listed =
                    schema.getRequired() != null && schema.getRequired().contains(component.getName());
            if (described && !listed && isRequired(type, component)) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        Class<?> value = component.getType();
        if (Collection.class.isAssignableFrom(value) || Map.class.isAssignableFrom(value)) {
            return false;
        }
        try {
            Field field = type.getDeclaredField(component.getName());
            return !field.isAnnotationPresent(JsonUnwrapped.class)
                    && (value.isPrimitive() || Nullness.forField(field) == Nullness.NON_NULL);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component: " + type, e);
        }
    }
}
