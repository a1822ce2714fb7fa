package dev.klaxon.command.postmortem;

import dev.klaxon.events.postmortem.PostmortemEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The post-mortem as Axon sources it. */
@Aggregate
final class Postmortem {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    Postmortem() {}

    @EventSourcingHandler
    void on(PostmortemEvent event) {
        id = event.postmortemId().toString();
    }
}
