package dev.klaxon.command.policy;

import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.command.shortstream.ShortStreams.Kind;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.policy.PolicyVersions;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.FoldedStream;
import java.time.InstantSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Every version of the policy, also those that other nodes publish. The first start publishes the built-in default as
 * version 1, before any other event.
 */
@Component
public final class PolicyBook {

    static final Kind<PolicyPublished> KIND = Kind.one("Policy", "policy", PolicyPublished.class);

    private static final Person KLAXON = Person.of("klaxon", "Klaxon");

    private final FoldedStream<PolicyVersions> versions;

    PolicyBook(EventLog log, ShortStreams streams, InstantSource clock) {
        this.versions = new FoldedStream<>(
                log, KIND.prefix(), PolicyVersions.NONE, (known, event) -> known.and((PolicyPublished) event));
        if (versions.now().count() == 0) {
            publishDefault(streams, clock);
        }
    }

    /** The version in force now, as the store says. */
    public Policy current() {
        return versions.now().current();
    }

    /**
     * The version of that number.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Policy at(int version) {
        PolicyVersions known = versions.known();
        return (version <= known.count() ? known : versions.now())
                .find(version)
                .orElseThrow(() -> new IllegalArgumentException("There is no policy version " + version));
    }

    private static void publishDefault(ShortStreams streams, InstantSource clock) {
        Policy builtIn = Policy.builtIn();
        try {
            streams.begin(
                    KIND,
                    new PolicyPublished(
                            builtIn.version(),
                            builtIn.document(),
                            Text.of("The built-in default"),
                            new Claim(KLAXON, clock.instant(), Precision.SECOND)));
        } catch (ConcurrencyException e) {
            // another node that started at the same time was first, with the same document
        }
    }
}
