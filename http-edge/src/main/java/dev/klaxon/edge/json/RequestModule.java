package dev.klaxon.edge.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.klaxon.events.Text;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** The readers of every type that a request body may hold; all of them note a fault and read on. */
final class RequestModule extends SimpleModule {

    RequestModule(Validator validator) {
        super("klaxon-requests");
        Readers readers = new Readers(validator);
        readers.addDeserializer(String.class, ScalarReader.ofString("a string", RequestModule::clean))
                .addDeserializer(Text.class, ScalarReader.ofString("a string", text -> Text.of(clean(text))))
                .addDeserializer(UUID.class, new IdReader(History::records))
                .addDeserializer(EventId.class, new EventIdReader())
                .addDeserializer(Instant.class, ScalarReader.ofString("an instant", Wire::instant))
                .addDeserializer(LocalDate.class, ScalarReader.ofString("a day", Wire::day))
                .addDeserializer(LocalTime.class, ScalarReader.ofString("a time of day", Wire::time))
                .addDeserializer(CurrencyUnit.class, ScalarReader.ofString("a currency code", Wire::currency))
                .addDeserializer(BigDecimal.class, ScalarReader.ofNumber(n -> Wire.decimal(n.getDecimalValue())))
                .addDeserializer(Double.class, ScalarReader.ofNumber(RequestModule::real))
                .addDeserializer(double.class, ScalarReader.ofNumber(RequestModule::real))
                .addDeserializer(Integer.class, ScalarReader.ofInteger(JsonParser::getIntValue))
                .addDeserializer(int.class, ScalarReader.ofInteger(JsonParser::getIntValue))
                .addDeserializer(Long.class, ScalarReader.ofInteger(JsonParser::getLongValue))
                .addDeserializer(long.class, ScalarReader.ofInteger(JsonParser::getLongValue))
                .addDeserializer(Boolean.class, ScalarReader.ofBoolean())
                .addDeserializer(boolean.class, ScalarReader.ofBoolean())
                .addDeserializer(Money.class, new MoneyReader())
                .addDeserializer(JsonNode.class, new TreeReader());
        setDeserializers(readers);
        addKeyDeserializer(String.class, new NameReader());
    }

    private static double real(JsonParser json) {
        return Wire.decimal(json.getDecimalValue()).doubleValue();
    }

    private static String clean(String text) {
        String fault = Characters.faultOf(text);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
        return text;
    }

    /** Adds what is found by kind and not by class: enums and records. */
    private static final class Readers extends SimpleDeserializers {

        private final transient Validator validator;

        Readers(Validator validator) {
            this.validator = validator;
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return EnumReader.of(type.getRawClass());
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            ValueDeserializer<?> known = super.findBeanDeserializer(type, config, description);
            if (known != null || !type.getRawClass().isRecord()) {
                return known;
            }
            Constructor<?> constructor = RecordField.canonicalConstructor(type.getRawClass());
            JsonCreator creator = constructor.getAnnotation(JsonCreator.class);
            return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING
                    ? new ValueRecordReader(constructor)
                    : new RecordReader(type, validator);
        }
    }

    /** Reads the key of a map. */
    private static final class NameReader extends KeyDeserializer {

        @Override
        public String deserializeKey(String key, DeserializationContext context) {
            String fault = TextRules.faultOf(key, TextRules.LONGEST_NAME);
            if (fault != null) {
                Faults.of(context).add(Faults.pointer(context.getParser()), "has a name that " + fault);
            }
            return key;
        }
    }
}
