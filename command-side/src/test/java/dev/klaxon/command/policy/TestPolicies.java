package dev.klaxon.command.policy;

import dev.klaxon.store.EventLog;
import java.time.InstantSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Policy books that need no database. */
public final class TestPolicies {

    private TestPolicies() {}

    /** The book of a first start: version 1 alone. */
    public static PolicyBook builtIn(InstantSource clock) {
        EventStorageEngine memory = new InMemoryEventStorageEngine();
        return new PolicyBook(
                new EventLog(memory),
                EmbeddedEventStore.builder().storageEngine(memory).build(),
                clock);
    }
}
