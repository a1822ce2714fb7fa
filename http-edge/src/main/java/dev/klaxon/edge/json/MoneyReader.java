package dev.klaxon.edge.json;

import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code {"amount":"1250.00","currency":"USD"}}; an amount that is a number is refused, for it would round. */
final class MoneyReader extends ValueDeserializer<Money> {

    @Override
    public @Nullable Money deserialize(JsonParser json, DeserializationContext context) {
        Faults faults = Faults.of(context);
        String at = Faults.pointer(json);
        int before = faults.count();
        Parts parts = context.readValue(json, Parts.class);
        if (faults.count() > before) {
            return null;
        }
        try {
            return Wire.money(Objects.requireNonNull(parts).amount(), parts.currency());
        } catch (IllegalArgumentException e) {
            faults.add(at + "/amount", String.valueOf(e.getMessage()));
            return null;
        }
    }

    record Parts(String amount, CurrencyUnit currency) {}
}
