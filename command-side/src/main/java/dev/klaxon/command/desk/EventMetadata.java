package dev.klaxon.command.desk;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;

/** The ids that a command's events keep in their metadata; ids only. */
@Component
final class EventMetadata implements CorrelationDataProvider {

    static final String PRINCIPAL = "principal";
    static final String TRACE = "trace";
    private static final String COMMAND = "command";
    private static final String CORRELATION = "correlation";
    private static final String CAUSATION = "causation";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> ids = new HashMap<>();
        ids.put(COMMAND, message.getIdentifier());
        ids.put(CAUSATION, message.getIdentifier());
        ids.put(CORRELATION, message.getMetaData().getOrDefault(TRACE, message.getIdentifier()));
        for (String name : new String[] {PRINCIPAL, TRACE}) {
            Object id = message.getMetaData().get(name);
            if (id != null) {
                ids.put(name, id);
            }
        }
        return ids;
    }
}
