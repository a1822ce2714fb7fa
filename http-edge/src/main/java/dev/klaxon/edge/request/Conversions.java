package dev.klaxon.edge.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.klaxon.edge.json.EnumReader;
import dev.klaxon.edge.json.Wire;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterRegistry;

/** Reads parameters and parts of paths in the forms that bodies have too. */
final class Conversions {

    private Conversions() {}

    static void addTo(ConverterRegistry registry) {
        registry.addConverter(String.class, Instant.class, of(Wire::instant));
        registry.addConverter(String.class, LocalDate.class, of(Wire::day));
        registry.addConverter(String.class, UUID.class, of(Wire::id));
        registry.addConverter(String.class, Integer.class, of(Conversions::integer));
        registry.addConverter(String.class, Long.class, of(Conversions::integerLong));
        registry.addConverter(String.class, Boolean.class, of(Conversions::bool));
        registry.addConverter(new EnumConverter());
        registry.addConverter(new IdConverter());
        registry.addConverter(new TextsConverter());
    }

    private static <T> Converter<String, T> of(Function<String, T> parsing) {
        return text -> parsed(parsing, text);
    }

    private static <T> T parsed(Function<String, T> parsing, String text) {
        try {
            return parsing.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotOfForm(String.valueOf(e.getMessage()));
        }
    }

    private static Integer integer(String text) {
        return Math.toIntExact(integerLong(text));
    }

    private static Long integerLong(String text) {
        if (!text.matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException("must be an integer");
        }
        return Long.valueOf(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    private static final class EnumConverter implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Enum.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return target.getType().isEnum();
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : parsed(text -> EnumReader.read(to.getType(), text), (String) source);
        }
    }

    /** A record that stands for one UUID. */
    private static final class IdConverter implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            Class<?> type = target.getType();
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getType() == UUID.class
                    && constructor(type).isAnnotationPresent(JsonCreator.class);
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            UUID id = parsed(Wire::id, (String) source);
            try {
                return constructor(to.getType()).newInstance(id);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot make a " + to, e);
            }
        }

        private static Constructor<?> constructor(Class<?> type) {
            try {
                return type.getDeclaredConstructor(UUID.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record has a canonical constructor: " + type, e);
            }
        }
    }

    /** Several texts are given by repeating the parameter: a comma may stand in a name. */
    private static final class TextsConverter implements ConditionalGenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Collection.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            TypeDescriptor element = target.getElementTypeDescriptor();
            return target.getType() == List.class && element != null && element.getType() == String.class;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : List.of(source);
        }
    }
}
