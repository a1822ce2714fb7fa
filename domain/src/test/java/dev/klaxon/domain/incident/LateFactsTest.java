package dev.klaxon.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.json.EventJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts lead to the same state in whatever order they were recorded; many share an instant. */
class LateFactsTest {

    private static final IncidentId ID = new IncidentId(new UUID(0, 1));
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Person IMPORTER = Person.of("importer", "Importer");
    private static final ObjectMapper JSON = EventJson.newStateMapper();

    /**
     * Something that happened.
     *
     * @param minute after noon
     * @param sort which event it is
     * @param choice what it says
     */
    record Fact(int minute, int sort, int choice) {

        static final int SORTS = 9;

        private static final Status[] STAGES = {
            Status.DECLARED, Status.CONTAINED, Status.MITIGATED, Status.RESOLVED, Status.CLOSED
        };

        IncidentEvent event(int number) {
            Claim claim = claim(minute, "key-%03d".formatted(number));
            Person person = Person.of("p" + choice % 3, "Person " + choice % 3);
            Role role = one(Role.values());
            Status status = one(STAGES);
            return switch (sort) {
                case 0 ->
                    new SeverityAssigned(
                            ID, one(Severity.values()), null, Impact.UNKNOWN, one(Certainty.values()), null, 1, claim);
                case 1 -> new RoleAssigned(ID, role, person, null, claim);
                case 2 -> new RoleReleased(ID, role, person, null, claim);
                case 3 -> new StatusTransitioned(ID, Status.DECLARED, status, null, List.of(), List.of(), null, claim);
                case 4 -> new IncidentReopened(ID, Status.RESOLVED, Status.CONTAINED, null, claim);
                case 5 -> new ServiceAffected(ID, "service-" + choice % 4, claim);
                case 6 ->
                    new AccountAffected(
                            ID, new Account("account-" + choice % 3, Text.of("n" + number), null, null, null), claim);
                case 7 ->
                    choice % 2 == 0
                            ? new ImpactAssessed(ID, impact(), claim)
                            : new IncidentAcknowledged(ID, person, claim);
                default -> update(claim, number);
            };
        }

        @SafeVarargs
        private final <T> T one(T... ofThem) {
            return ofThem[choice % ofThem.length];
        }

        private Impact impact() {
            return new Impact(
                    choice % 3 == 0 ? (Long) (long) choice : null,
                    choice % 5 == 0 ? new BigDecimal("12.5") : null,
                    null,
                    null,
                    one(DataRisk.values()),
                    null,
                    choice % 7 == 0 ? Boolean.TRUE : null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        private UpdatePublished update(Claim claim, int number) {
            return new UpdatePublished(
                    ID,
                    new UpdateId(new UUID(2, number)),
                    one(Audience.values()),
                    one(UpdateKind.values()),
                    null,
                    null,
                    null,
                    choice % 3 == 0 ? null : claim.occurredAt().plusSeconds(60L * choice),
                    null,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    claim);
        }
    }

    @Property(tries = 300)
    void the_order_of_recording_leaves_no_trace(@ForAll("facts") List<Fact> facts, @ForAll int seed)
            throws JsonProcessingException {
        List<IncidentEvent> timely = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            timely.add(facts.get(i).event(i));
        }
        List<IncidentEvent> late = new ArrayList<>(timely);
        late.sort(Comparator.comparingInt(
                event -> Integer.reverse(event.toString().hashCode() ^ seed)));
        timely.sort(Comparator.comparing(event -> BusinessOrder.of(event, 0)));

        IncidentState one = fold(timely);
        IncidentState other = fold(late);

        assertThat(withoutSequences(other)).isEqualTo(withoutSequences(one));
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.stamps()).isEqualTo(one.stamps());
        assertThat(other.severity()).isEqualTo(one.severity());
        assertThat(other.roles().holders()).isEqualTo(one.roles().holders());
        assertThat(other.communication().promises())
                .isEqualTo(one.communication().promises());
        assertThat(other.triage().impact()).isEqualTo(one.triage().impact());
        assertThat(List.copyOf(other.services())).isEqualTo(List.copyOf(one.services()));
        assertThat(List.copyOf(other.accounts())).isEqualTo(List.copyOf(one.accounts()));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, Fact.SORTS - 1),
                        Arbitraries.integers().between(0, 40))
                .as(Fact::new)
                .list()
                .ofMaxSize(25);
    }

    private static IncidentState fold(List<IncidentEvent> events) {
        IncidentState state = IncidentState.declared(
                new UUID(1, 1),
                new IncidentDeclared(
                        ID,
                        "INC-TEST",
                        null,
                        null,
                        "source",
                        "key",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        "USD",
                        1,
                        claim(0, "key")));
        for (IncidentEvent event : events) {
            state = state.evolve(UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8)), event);
        }
        return state;
    }

    private static Claim claim(int minute, String key) {
        return new Claim(IMPORTER, NOON.plusSeconds(60L * minute), Precision.MINUTE, new Origin("source", key, null));
    }

    /** The whole state but for the numbers that say when each fact was recorded. */
    private static JsonNode withoutSequences(IncidentState state) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(JSON.writeValueAsString(state));
        tree.findParents("sequence").forEach(parent -> ((ObjectNode) parent).remove("sequence"));
        return tree;
    }
}
