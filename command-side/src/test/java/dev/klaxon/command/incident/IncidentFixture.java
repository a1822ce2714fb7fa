package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.desk.CallParameter;
import dev.klaxon.command.desk.TestCall;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.command.policy.TestPolicies;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.command.verb.Verbs;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.HandlerParameters;
import dev.klaxon.store.RecordedEvent;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * One incident with its history, given to the handlers of a slice without store or HTTP.
 *
 * <p>Commands are sent by {@link Moment#ANA} at {@link #NOW} unless a test says otherwise.
 */
public final class IncidentFixture {

    /** Two hours after the moment of minute 0. */
    public static final Instant NOW = Moment.at(120).instant();

    /** The id of the record that a verb makes. */
    public static final UUID MADE = Moment.id(990);

    private final AggregateTestFixture<Incident> axon = new AggregateTestFixture<>(Incident.class);
    private final List<Reservation> held = new ArrayList<>();
    private final List<IncidentEvent> history = new ArrayList<>();
    private final Map<String, List<RecordedEvent>> elsewhere = new HashMap<>();
    private final StandingIncidents others;
    private final MergeRule merges;
    private final Incidents incidents;
    private final PolicyBook policies;
    private final StaticListableBeanFactory beyond = new StaticListableBeanFactory();
    private Claim claim = new Claim(Moment.ANA, NOW, Precision.SECOND);
    private Set<String> scopes = Set.of();
    private @Nullable Long expectedVersion;

    private IncidentFixture(PolicyDocument policy) {
        this.policies = TestPolicies.of(policy, InstantSource.fixed(NOW));
        axon.registerParameterResolverFactory(new HandlerParameters());
        axon.registerParameterResolverFactory(new CallParameter());
        CommanderRule commanders = new CommanderRule(
                kind -> held.stream().filter(slot -> slot.kind().equals(kind)).toList(), policies);
        this.others = new StandingIncidents(stream -> elsewhere.getOrDefault(stream, List.of()));
        this.merges = new MergeRule(
                kind -> held.stream().filter(slot -> slot.kind().equals(kind)).toList(), kind -> Optional.empty());
        this.incidents = new Incidents(axon.getRepository(), commanders, merges, others);
        axon.registerAnnotatedCommandHandler(new IncidentCommandHandler(incidents, policies, beyond));
    }

    /** The rule that keeps merges from going in circles. */
    public MergeRule merges() {
        return merges;
    }

    /** The names of incidents, of which none has a reference. */
    public IncidentNames names() {
        return new IncidentNames(reference -> Optional.empty());
    }

    /** The incidents of {@link #elsewhere}. */
    public StandingIncidents others() {
        return others;
    }

    /** What the rules look at beside the incident. */
    public IncidentFixture with(Object beside) {
        beyond.addBean(beside.getClass().getName(), beside);
        return this;
    }

    /** Another incident with its history. */
    public IncidentFixture elsewhere(IncidentEvent... events) {
        String stream = events[0].incidentId().toString();
        List<RecordedEvent> recorded = new ArrayList<>();
        for (IncidentEvent event : events) {
            recorded.add(new RecordedEvent(EventIds.next(), NOW, event));
            if (event instanceof IncidentMerged merged) {
                held.add(new Reservation("merge/" + stream, merged.into().toString(), stream));
            }
        }
        elsewhere.put(stream, recorded);
        return this;
    }

    /** A fixture for verbs. */
    public static IncidentFixture ofVerbs() {
        return ofVerbs(Policy.builtIn().document());
    }

    /** A fixture for verbs on an incident that is judged by that policy. */
    public static IncidentFixture ofVerbs(PolicyDocument policy) {
        return new IncidentFixture(policy);
    }

    /** The id of one of several records that a verb makes. */
    public static UUID made(String part) {
        return part.isEmpty() ? MADE : UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8));
    }

    /** A fixture for a handler that is made of these two. */
    public static IncidentFixture of(BiFunction<Incidents, PolicyBook, Object> handler) {
        return under(Policy.builtIn().document(), handler);
    }

    /** The same for incidents that are judged by that policy. */
    public static IncidentFixture under(PolicyDocument policy, BiFunction<Incidents, PolicyBook, Object> handler) {
        return new IncidentFixture(policy).and(handler);
    }

    /** One more handler. */
    public IncidentFixture and(BiFunction<Incidents, PolicyBook, Object> handler) {
        axon.registerAnnotatedCommandHandler(handler.apply(incidents, policies));
        return this;
    }

    /** Who sends the command. */
    public IncidentFixture by(Person actor) {
        claim = new Claim(actor, claim.occurredAt(), claim.precision(), claim.imported());
        return this;
    }

    /** When the command says that it happened, in minutes after the declaration; it is sent at {@link #NOW} still. */
    public IncidentFixture occurredAt(int minute) {
        claim = new Claim(claim.actor(), Moment.at(minute).instant(), claim.precision(), claim.imported());
        return this;
    }

    /** The command is a line of an import. */
    public IncidentFixture imported(String key) {
        claim = new Claim(claim.actor(), claim.occurredAt(), claim.precision(), new Origin("legacy", key, null));
        return this;
    }

    public IncidentFixture withScopes(String... named) {
        scopes = Set.of(named);
        return this;
    }

    /** What {@code If-Match} names. */
    public IncidentFixture ifMatch(long version) {
        expectedVersion = version;
        return this;
    }

    /** The person commands an open critical incident elsewhere. */
    public IncidentFixture busy(Person commander) {
        held.add(new Reservation("commander/" + commander.id(), "1", "another incident"));
        return this;
    }

    /** What was recorded before. */
    public IncidentFixture given(IncidentEvent... events) {
        history.addAll(List.of(events));
        return this;
    }

    /** What was recorded before. */
    public IncidentFixture given(List<? extends IncidentEvent> events) {
        history.addAll(events);
        return this;
    }

    /** The claim that the events of the command carry. */
    public Claim claim() {
        return claim;
    }

    /** Handles the command. */
    public Outcome when(Object command) {
        TestCall call = new TestCall(claim, NOW, scopes, expectedVersion);
        return new Outcome(axon.given(history).when(command, call.metadata()), call);
    }

    /** Handles the verb, as a request or as a line of an import. */
    public <V extends Record & VerbBody> Outcome when(V verb) {
        @SuppressWarnings("unchecked") // it is declared by its own record
        Verb<V> declared = (Verb<V>) Verbs.of(verb.getClass());
        return when(
                claim.isImported()
                        ? declared.history().orElseThrow().telling().command(Moment.INCIDENT, verb, keys())
                        : declared.live().command(Moment.INCIDENT, verb, IncidentFixture::made));
    }

    /**
     * A body as a line tells it, with gaps where it tells nothing.
     *
     * @param told names of components, each with its value
     */
    public static <V extends Record> V told(Class<V> body, Object... told) {
        RecordComponent[] components = body.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            int named = List.of(told).indexOf(components[i].getName());
            values[i] = named >= 0 ? told[named + 1] : components[i].getType() == List.class ? List.of() : null;
        }
        try {
            Constructor<?> constructor = body.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return body.cast(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A record is made of its components", e);
        }
    }

    /** The keys of a source, of which none names another line. */
    public static Keys keys() {
        return new SourceKeys();
    }

    private static final class SourceKeys implements Keys {

        @Override
        public UUID id(String part) {
            return made(part);
        }

        @Override
        public IncidentId incidentNamed(String keyOrId) {
            return IncidentId.parse(keyOrId);
        }

        @Override
        public UUID named(String keyOrId, String part) {
            return UUID.fromString(keyOrId);
        }

        @Override
        public UUID event(String keyOrId) {
            return UUID.fromString(keyOrId);
        }

        @Override
        public String source() {
            return "legacy";
        }

        @Override
        public String incidentKey() {
            return "i-1";
        }

        @Override
        public String reference() {
            return "INC-7K2Q9P";
        }

        @Override
        public RuntimeException awaiting(String record) {
            return new IllegalStateException("There is none of " + record);
        }
    }

    /** What came of a command. */
    public static final class Outcome {

        private final ResultValidator<Incident> result;
        private final TestCall call;

        private Outcome(ResultValidator<Incident> result, TestCall call) {
            this.result = result;
            this.call = call;
        }

        /** Exactly these events were recorded, in this order. */
        public Outcome then(IncidentEvent... events) {
            assertThat(events()).containsExactly(events);
            return this;
        }

        /** It was accepted and changed nothing. */
        public Outcome thenNothing() {
            return then();
        }

        /** It was accepted with exactly these warnings. */
        public Outcome thenWarned(WarningCode... codes) {
            result.expectSuccessfulHandlerExecution();
            assertThat(call.warnings()).extracting(warning -> warning.code()).containsExactly(codes);
            return this;
        }

        /** It was refused, and nothing was recorded. */
        public CommandRejected thenRefused(Code code) {
            List<CommandRejected> refusals = new ArrayList<>();
            result.expectException(seen(refusals, CommandRejected.class)).expectNoEvents();
            assertThat(refusals)
                    .singleElement()
                    .extracting(CommandRejected::code)
                    .isEqualTo(code);
            return refusals.getFirst();
        }

        /** The events that an accepted command recorded. */
        public List<IncidentEvent> events() {
            List<Collection<?>> recorded = new ArrayList<>();
            result.expectSuccessfulHandlerExecution();
            result.expectEventsMatching(seenEvents(recorded));
            return recorded.getFirst().stream()
                    .map(message -> (IncidentEvent) ((EventMessage<?>) message).getPayload())
                    .toList();
        }

        /** The one event of that kind that an accepted command recorded. */
        public <E extends IncidentEvent> E event(Class<E> kind) {
            List<E> found =
                    events().stream().filter(kind::isInstance).map(kind::cast).toList();
            assertThat(found).as("events of kind %s", kind.getSimpleName()).hasSize(1);
            return found.getFirst();
        }

        private static <T> Matcher<Object> seen(List<T> things, Class<T> kind) {
            return new CustomMatcher<>("a " + kind.getSimpleName()) {
                @Override
                public boolean matches(@Nullable Object actual) {
                    return kind.isInstance(actual) && things.add(kind.cast(actual));
                }
            };
        }

        private static Matcher<List<? super EventMessage<?>>> seenEvents(List<Collection<?>> recorded) {
            return new CustomMatcher<>("any events") {
                @Override
                public boolean matches(@Nullable Object actual) {
                    return actual instanceof Collection<?> events && recorded.add(events);
                }
            };
        }
    }
}
