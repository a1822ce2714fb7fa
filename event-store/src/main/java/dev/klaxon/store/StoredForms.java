package dev.klaxon.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.klaxon.events.Event;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.store.UnreadableEvent.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads events back from their stored form: by logical name and revision, texts in the clear. */
final class StoredForms {

    private static final ObjectMapper MAPPER = EventJson.newMapper();
    private static final Map<String, Form> FORMS = forms();

    private StoredForms() {}

    private record Form(String revision, ObjectReader reader) {}

    static Event decode(LoggedEvent event) {
        Form form = FORMS.get(event.type());
        if (form == null || !form.revision().equals(event.revision())) {
            throw new UnreadableEvent(
                    event, Reason.UNKNOWN_TYPE, "revision " + event.revision() + " is not known to this program");
        }
        @Nullable Event read;
        try {
            read = form.reader().readValue(open(event));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(event, Reason.BROKEN_PAYLOAD, describe(e));
        }
        if (read == null) {
            throw new UnreadableEvent(event, Reason.BROKEN_PAYLOAD, "the payload is empty");
        }
        return read;
    }

    /** The payload with its texts in the clear. */
    static String open(LoggedEvent event) {
        try {
            return Commitments.open(event.content().payload(), event.content().disclosures());
        } catch (Commitments.DoesNotFit e) {
            requireJson(event);
            throw new UnreadableEvent(event, Reason.DISCLOSURE_MISMATCH, String.valueOf(e.getMessage()));
        }
    }

    private static void requireJson(LoggedEvent event) {
        try {
            MAPPER.readTree(event.content().payload());
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(event, Reason.BROKEN_PAYLOAD, describe(e));
        }
    }

    /** Jackson's own message would quote what it stumbled over. */
    private static String describe(JsonProcessingException failure) {
        String kind = failure.getClass().getSimpleName();
        if (failure instanceof JsonMappingException mapping) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "/" + step.getIndex() : "/" + step.getFieldName())
                    .collect(Collectors.joining("", "the payload is not of its form at '", "': " + kind));
        }
        return "the payload is no JSON: " + kind;
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        for (Class<? extends Event> event : EventCatalogue.all()) {
            forms.put(
                    EventCatalogue.nameOf(event), new Form(EventCatalogue.revisionOf(event), MAPPER.readerFor(event)));
        }
        return forms;
    }
}
