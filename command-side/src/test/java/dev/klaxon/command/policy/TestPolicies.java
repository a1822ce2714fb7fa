package dev.klaxon.command.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.store.EventLog;
import java.time.InstantSource;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Policy books that need no database. */
public final class TestPolicies {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private TestPolicies() {}

    /** The book in which that document is version 1 and there is no other. */
    public static PolicyBook of(PolicyDocument document, InstantSource clock) {
        EventStorageEngine memory = new InMemoryEventStorageEngine();
        Claim claim = new Claim(Person.of("root", "Root"), clock.instant(), Precision.SECOND);
        memory.appendEvents(
                new GenericDomainEventMessage<>("Policy", "policy", 0, new PolicyPublished(1, document, null, claim)));
        EventLog log = new EventLog(memory);
        EventBus bus = EmbeddedEventStore.builder().storageEngine(memory).build();
        return new PolicyBook(log, new ShortStreams(log, bus), clock);
    }

    /** The built-in document with one member changed. */
    public static PolicyDocument changed(String pointer, String json) {
        JsonPointer at = JsonPointer.compile(pointer);
        ObjectNode document = JSON.valueToTree(Policy.builtIn().document());
        try {
            document.withObject(at.head()).set(at.last().getMatchingProperty(), JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
        return JSON.convertValue(document, PolicyDocument.class);
    }
}
