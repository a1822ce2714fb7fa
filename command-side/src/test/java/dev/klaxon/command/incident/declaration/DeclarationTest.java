package dev.klaxon.command.incident.declaration;

import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.severity.ImpactFields;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.DataRisk;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.store.Append.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static final Instant NOW = IncidentFixture.NOW;
    private static final Identity HERE = Identity.of(INCIDENT, "INC-7K2Q9P");
    private static final Around NOBODY = new Around(at -> null, false);
    private static final Claim CLAIM = new Claim(ANA, NOW, Precision.SECOND);
    private static final ImpactFields EXPOSED =
            new ImpactFields(null, null, null, null, DataRisk.CONFIRMED, null, null, null, null, null, List.of(), null);

    @Test
    void guesses_on_the_safe_side_while_nothing_is_known() {
        Decision<IncidentEvent> decision = decide(declare(null, null, false, null), CLAIM);

        assertThat(kinds(decision)).containsExactly(IncidentDeclared.class, SeverityAssigned.class);
        SeverityAssigned severity = (SeverityAssigned) decision.events().get(1);
        assertThat(severity.severity()).isEqualTo(Severity.SEV_2);
        assertThat(severity.certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(decision.warnings())
                .extracting(warning -> warning.code().wire())
                .containsExactly("impact-unknown");
    }

    @Test
    void locks_down_on_data_exposure_in_business_order() {
        Decision<IncidentEvent> decision = decide(declare(EXPOSED, null, true, null), CLAIM);

        assertThat(kinds(decision))
                .containsExactly(
                        IncidentDeclared.class,
                        SeverityAssigned.class,
                        RoleAssigned.class,
                        RoleRequested.class,
                        RoleRequested.class,
                        RoleRequested.class,
                        ChannelOpened.class,
                        ImpactAssessed.class,
                        IncidentRestricted.class,
                        EvidenceHoldPlaced.class);
        assertThat(decision.warnings()).isEmpty();
    }

    @Test
    void locks_down_on_request_where_no_data_is_exposed() {
        Decision<IncidentEvent> decision = decide(declare(null, Severity.SEV_2, true, null), CLAIM);

        assertThat(kinds(decision)).contains(RoleRequested.class, IncidentRestricted.class, EvidenceHoldPlaced.class);
    }

    @Test
    void takes_imported_history_with_its_severity_alone() {
        Decision<IncidentEvent> decision = told(declare(EXPOSED, Severity.SEV_3, false, null), NOBODY);

        SeverityAssigned severity = (SeverityAssigned) decision.events().get(1);
        assertThat(severity.severity()).isEqualTo(Severity.SEV_3);
        assertThat(severity.recommended()).isNull();
        assertThat(severity.certainty()).isEqualTo(Certainty.FINAL);
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> told(declare(EXPOSED, null, false, null), NOBODY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.INVALID_VALUE));
    }

    @Test
    void takes_its_reference_and_its_key_elsewhere_for_itself() {
        Decision<IncidentEvent> decision = told(declare(null, Severity.SEV_3, false, null), NOBODY);

        assertThat(((IncidentDeclared) decision.events().getFirst()).externalKey())
                .isEqualTo("i-1");
        assertThat(decision.taken())
                .containsExactly(
                        new Reservation("reference", "INC-7K2Q9P", INCIDENT.toString()),
                        new Reservation("external-key/legacy", "i-1", INCIDENT.toString()));
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> told(declare(null, Severity.SEV_3, false, null), new Around(at -> null, true)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.DUPLICATE_EXTERNAL_KEY));
    }

    @Test
    void takes_clocks_that_are_two_minutes_ahead_and_no_more() {
        Instant ahead = NOW.plus(CommandDesk.AHEAD);
        decide(declare(null, null, false, ahead), CLAIM);

        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> decide(declare(null, null, false, ahead.plusMillis(1)), CLAIM))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.TIME_IN_FUTURE));
    }

    @Test
    void proposes_who_is_on_call_when_it_happened_where_nobody_is_named() {
        Claim earlier = new Claim(ANA, NOW.minusSeconds(3600), Precision.SECOND);
        List<Instant> asked = new ArrayList<>();

        Decision<IncidentEvent> decision = declare(null, null, false, null)
                .decide(
                        HERE,
                        Policy.builtIn(),
                        moment(earlier),
                        new Around(
                                at -> {
                                    asked.add(at);
                                    return BO;
                                },
                                false));

        assertThat(asked).containsExactly(earlier.occurredAt());
        assertThat(decision.events().getLast())
                .isEqualTo(new RoleRequested(INCIDENT, Role.INCIDENT_COMMANDER, Text.of("On call"), BO, earlier));
    }

    @Test
    void proposes_nobody_beside_a_commander_who_is_named_nor_for_imported_history() {
        Around bo = new Around(at -> BO, false);

        assertThat(declare(null, null, true, null)
                        .decide(HERE, Policy.builtIn(), moment(CLAIM), bo)
                        .events())
                .filteredOn(RoleRequested.class::isInstance)
                .extracting(event -> ((RoleRequested) event).role())
                .isNotEmpty()
                .doesNotContain(Role.INCIDENT_COMMANDER);
        assertThat(kinds(told(declare(null, Severity.SEV_3, false, null), bo))).doesNotContain(RoleRequested.class);
    }

    /** Somebody on call, or nobody; and whether every key is known already. */
    private record Around(Function<Instant, @Nullable Person> onCall, boolean known) implements Surroundings {

        @Override
        public Optional<Person> commanderOnCall(Instant at) {
            return Optional.ofNullable(onCall.apply(at));
        }

        @Override
        public boolean isKnown(String kind, String key) {
            return known;
        }
    }

    private static Decision<IncidentEvent> decide(DeclareIncident verb, Claim claim) {
        return verb.decide(HERE, Policy.builtIn(), moment(claim), NOBODY);
    }

    private static Decision<IncidentEvent> told(DeclareIncident line, Surroundings surroundings) {
        Claim imported = new Claim(ANA, NOW, Precision.DAY, new Origin("legacy", "k", null));
        return DeclareIncident.told(
                Gaps.of(line),
                new Identity(INCIDENT, "INC-7K2Q9P", "legacy", "i-1"),
                Policy.builtIn(),
                moment(imported),
                surroundings);
    }

    private static Moment moment(Claim claim) {
        return new Moment(claim, NOW, Set.of(), part -> id(5));
    }

    private static List<Class<?>> kinds(Decision<IncidentEvent> decision) {
        return decision.events().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static DeclareIncident declare(
            @Nullable ImpactFields impact, @Nullable Severity severity, boolean full, @Nullable Instant detectedAt) {
        return new DeclareIncident(
                Text.of("Checkout fails"),
                new DeclaredFields(
                        null,
                        impact,
                        severity,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        detectedAt,
                        null,
                        full ? BO : null,
                        full ? new DeclaredFields.Channel("slack", "https://chat.example.com") : null,
                        false,
                        full,
                        null,
                        null,
                        null));
    }
}
