package dev.klaxon.edge.json;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Text;
import jakarta.validation.Validator;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The one JSON of the web: Boot's mapper made strict, the request reader, and no converter that could go around it. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    private static final int DEEPEST = 64;

    @Bean
    JsonFactoryBuilderCustomizer strictJsonFactory() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .maxNameLength(1_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJsonMapper() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(values());
    }

    @Bean
    RequestReader requestReader(JsonMapper mapper, Validator validator) {
        return new RequestReader(mapper, validator);
    }

    @Bean
    BodyReader bodyReader(RequestReader requests) {
        return new BodyReader(requests);
    }

    @Bean
    AbsentBodies absentBodies(RequestReader requests) {
        return new AbsentBodies(requests);
    }

    /** What reads and writes bodies. Spring would add YAML and XML because some library brings their parsers. */
    @Bean
    @Order
    WebMvcConfigurer bodyConverters(JsonMapper mapper, RequestReader requests) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters
                        .withJsonConverter(new BodyConverter(mapper, requests))
                        .configureMessageConvertersList(list -> list.removeIf(converter -> !isKept(converter)));
            }
        };
    }

    private static boolean isKept(HttpMessageConverter<?> converter) {
        return converter instanceof BodyConverter
                || converter instanceof StringHttpMessageConverter
                || converter instanceof ByteArrayHttpMessageConverter
                || converter instanceof ResourceHttpMessageConverter
                || converter instanceof ResourceRegionHttpMessageConverter;
    }

    private static JacksonModule values() {
        return new SimpleModule("klaxon-values")
                .addSerializer(new Writer<>(Text.class, Text::toString))
                .addSerializer(new Writer<>(Code.class, Code::wire))
                .addSerializer(new Writer<>(WarningCode.class, WarningCode::wire))
                .addSerializer(new Writer<>(CurrencyUnit.class, CurrencyUnit::getCode))
                .addSerializer(new MoneyWriter());
    }

    private static final class Writer<T> extends StdSerializer<T> {

        private final transient Function<T, String> form;

        Writer(Class<T> type, Function<T, String> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(form.apply(value));
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.getAmount().toPlainString());
            json.writeStringProperty("currency", money.getCurrencyUnit().getCode());
            json.writeEndObject();
        }
    }
}
