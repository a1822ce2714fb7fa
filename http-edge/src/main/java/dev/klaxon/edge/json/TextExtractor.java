package dev.klaxon.edge.json;

import dev.klaxon.events.Text;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on a {@link Text} look at its characters. */
@UnwrapByDefault
public final class TextExtractor implements ValueExtractor<@ExtractedValue(type = String.class) Text> {

    @Override
    public void extractValues(Text text, ValueReceiver receiver) {
        receiver.value(null, text.value());
    }
}
