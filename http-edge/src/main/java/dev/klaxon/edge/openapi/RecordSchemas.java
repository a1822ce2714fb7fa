package dev.klaxon.edge.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.edge.json.OfHistory;
import dev.klaxon.events.Text;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import tools.jackson.databind.JsonNode;

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
            describe(raw, defined(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> valueOf(Class<?> type) {
        if (type == Text.class) {
            return string();
        }
        if (type == WarningCode.class) {
            return string()._enum(Arrays.stream(WarningCode.values())
                    .map(WarningCode::wire)
                    .toList());
        }
        if (type == JsonNode.class) {
            return new Schema<>(SpecVersion.V31).description("Any JSON");
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

    private static Schema<String> string() {
        Schema<String> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        schema.setType("string");
        return schema;
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

    private static void describe(Class<?> type, Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (field(type, component).isAnnotationPresent(OfHistory.class)) {
                properties.remove(name);
            }
            Schema<?> property = properties.get(name);
            if (property == null || isUnwrapped(type, component)) {
                continue;
            }
            Needed needs = field(type, component).getAnnotation(Needed.class);
            boolean needed = needs != null;
            if (needs != null && !needs.mayBeEmpty() && isContainer(component)) {
                property.setMinItems(1);
            }
            if (isNullable(type, component) && !needed) {
                properties.put(name, orNull(property));
            } else if ((needed || !isContainer(component))
                    && (schema.getRequired() == null || !schema.getRequired().contains(name))) {
                schema.addRequiredItem(name);
            }
        }
    }

    /** The same, or null. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() != null && schema.getEnum() == null) {
            schema.addType("null");
            return schema;
        }
        Schema<?> either = new Schema<>(SpecVersion.V31);
        return either.addAnyOfItem(schema).addAnyOfItem(of("null"));
    }

    private static boolean isContainer(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }

    private static boolean isNullable(Class<?> type, RecordComponent component) {
        return !component.getType().isPrimitive() && Nullness.forField(field(type, component)) != Nullness.NON_NULL;
    }

    private static boolean isUnwrapped(Class<?> type, RecordComponent component) {
        return field(type, component).isAnnotationPresent(JsonUnwrapped.class);
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record has a field for each component: " + type, e);
        }
    }
}
