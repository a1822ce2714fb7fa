package dev.klaxon.events.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.klaxon.events.Event;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The one JSON form of events and of the states folded from them.
 *
 * <p>What is absent is left out, and so is an empty list; an empty word is not. A {@link Text} is an object:
 * {@code {"plain":"..."}} in memory, {@code {"c":"..."}} in the store, where the event store has put a commitment in
 * the value's place.
 */
public final class EventJson {

    /** The member that holds a text's value before the store commits to it. */
    public static final String PLAIN = "plain";

    /** The member that holds the commitment to a text. */
    public static final String COMMITMENT = "c";

    private static final ObjectMapper MAPPER = newMapper();

    private EventJson() {}

    /** A fresh mapper of this form, for a caller that adds to it. */
    public static ObjectMapper newMapper() {
        SimpleModule values = new SimpleModule("klaxon-values")
                .addSerializer(Text.class, new TextWriter())
                .addDeserializer(Text.class, new TextReader())
                .addSerializer(Money.class, new MoneyWriter())
                .addDeserializer(Money.class, new MoneyReader());
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(values)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        mapper.configOverride(List.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /** A fresh mapper for states: there an event carries its name, as {@code type}, and an empty string stays one. */
    public static ObjectMapper newStateMapper() {
        ObjectMapper mapper = newMapper();
        mapper.configOverride(String.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
        mapper.addMixIn(IncidentEvent.class, Named.class);
        mapper.addMixIn(PostmortemEvent.class, Named.class);
        for (Class<? extends Event> event : EventCatalogue.all()) {
            mapper.registerSubtypes(new NamedType(event, EventCatalogue.nameOf(event)));
        }
        return mapper;
    }

    /** Writes an event, texts in the clear. */
    public static String write(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event has no JSON form: " + event.getClass(), e);
        }
    }

    /**
     * Reads an event of the current revision.
     *
     * @throws IllegalArgumentException where no event has that name or the JSON is not of its form
     */
    public static Event read(String name, String json) {
        try {
            return MAPPER.readValue(json, EventCatalogue.classOf(name));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not the JSON of a " + name, e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    private static final class TextWriter extends StdSerializer<Text> {
        TextWriter() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            if (!text.isErased()) {
                json.writeStringField(PLAIN, Objects.requireNonNull(text.value()));
            }
            json.writeEndObject();
        }
    }

    private static final class TextReader extends StdDeserializer<Text> {
        TextReader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartObjectToken()) {
                return (Text) Objects.requireNonNull(context.handleUnexpectedToken(Text.class, json));
            }
            Text text = Text.erased();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                if (member.equals(PLAIN)) {
                    text = Text.of(json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return text;
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.getAmount().toPlainString());
            json.writeStringField("currency", money.getCurrencyUnit().getCode());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var tree = json.readValueAsTree();
            return Money.of(CurrencyUnit.of(text(tree, "currency")), new BigDecimal(text(tree, "amount")));
        }

        private static String text(TreeNode tree, String member) throws IOException {
            if (tree.get(member) instanceof TextNode node) {
                return node.textValue();
            }
            throw new IOException("Money has no " + member);
        }
    }
}
