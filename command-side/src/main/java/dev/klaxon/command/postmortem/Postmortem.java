package dev.klaxon.command.postmortem;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The post-mortem as Axon sources it: an identifier and a state. The rules are in the steps. */
@Aggregate
final class Postmortem {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private @Nullable PostmortemState state;

    Postmortem() {}

    @Nullable
    PostmortemState state() {
        return state;
    }

    @EventSourcingHandler
    void on(PostmortemEvent event, @MessageIdentifier String eventId) {
        id = event.postmortemId().toString();
        state = PostmortemState.next(state, UUID.fromString(eventId), event);
    }
}
