package dev.klaxon.command.policy;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.store.EventLog;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Every version of the policy. The first start publishes the built-in default as version 1, before any other event. */
@Component
public final class PolicyBook {

    private static final String STREAM = "policy";
    private static final Person KLAXON = Person.of("klaxon", "Klaxon");

    private final List<Policy> versions;

    PolicyBook(EventLog log, EventBus bus, InstantSource clock) {
        if (log.stream(STREAM).isEmpty()) {
            publishDefault(bus, clock);
        }
        this.versions = log.stream(STREAM).stream().map(PolicyBook::policy).toList();
    }

    /** The version in force now. */
    public Policy current() {
        return versions.getLast();
    }

    /**
     * The version of that number.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Policy at(int version) {
        if (version < 1 || version > versions.size()) {
            throw new IllegalArgumentException("There is no policy version " + version);
        }
        return versions.get(version - 1);
    }

    private static Policy policy(Event event) {
        PolicyPublished published = (PolicyPublished) event;
        return new Policy(published.version(), published.document());
    }

    private static void publishDefault(EventBus bus, InstantSource clock) {
        Policy builtIn = Policy.builtIn();
        PolicyPublished first = new PolicyPublished(
                builtIn.version(),
                builtIn.document(),
                Text.of("The built-in default"),
                new Claim(KLAXON, clock.instant(), Precision.SECOND));
        try {
            bus.publish(new GenericDomainEventMessage<>("Policy", STREAM, 0, first));
        } catch (ConcurrencyException e) {
            // another node that started at the same time was first, with the same document
        }
    }
}
