package dev.klaxon.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the log as Axon asks for it. Commitments are opened when the payload is asked for. */
record LoggedEventData(LoggedEvent event) implements DomainEventData<String> {

    @Override
    public String getEventIdentifier() {
        return event.eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedAt();
    }

    @Override
    public String getType() {
        return event.streamType();
    }

    @Override
    public String getAggregateIdentifier() {
        return event.stream();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(StoredForms.open(event), String.class, event.type(), event.revision());
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(event.content().metadata(), String.class);
    }
}
