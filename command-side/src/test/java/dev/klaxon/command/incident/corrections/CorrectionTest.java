package dev.klaxon.command.incident.corrections;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.EventId;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {

    private static final Text REASON = Text.of("The log says so");
    private static final UUID TARGET = id(7);
    private static final Instant NOW = at(60).instant();
    private static final Claim CLAIM = at(60).claim();

    private static final Moment MOMENT = new Moment(CLAIM, NOW, Set.of(), part -> id(8));

    private final IncidentState declared = IncidentState.declared(id(0), at(0).declared());

    @Test
    void keeps_the_value_that_it_takes_the_place_of() {
        assertThat(decided(at(5).evidence(EvidenceKind.LOG), "title", "Another title"))
                .isEqualTo(new EntryCorrected(
                        INCIDENT, TARGET, "title", Text.of("A title"), Text.of("Another title"), REASON, CLAIM));
    }

    @Test
    void reads_a_time_as_an_instant() {
        EntryCorrected correction = decided(at(5).decision("Risky"), "occurredAt", "2026-01-02T03:04:00.000Z");

        assertThat(correction.oldValue()).isEqualTo(Text.of("2026-01-02T03:05:00Z"));
        assertThat(correction.value()).isEqualTo(Text.of("2026-01-02T03:04:00Z"));
    }

    @Test
    void adds_what_was_absent() {
        EntryCorrected correction = decided(at(0).declared(), "detectedAt", "2026-01-02T02:55:00Z");

        assertThat(correction.oldValue()).isNull();
    }

    @Test
    void changes_nothing_where_it_reads_so_already() {
        EntryCorrected right = new EntryCorrected(
                INCIDENT, TARGET, "title", Text.of("A title"), Text.of("Right"), REASON, at(6).claim());
        IncidentState state = declared.evolve(id(9), right);

        assertThat(decide(command("title", "Right"), at(5).evidence(EvidenceKind.LOG), state)
                        .events())
                .isEmpty();
        history(at(5).evidence(EvidenceKind.LOG))
                .given(right)
                .when(command("title", "Right"))
                .event(EntryCorrected.class);
    }

    @ParameterizedTest
    @CsvSource({"kind", "evidenceId", "incidentId", "actor", "text", "sha256", "imported", "nothing"})
    void refuses_what_stands_for_good(String field) {
        CommandRejected refusal = refused(at(5).evidence(EvidenceKind.LOG), field, "x", FIELD_NOT_CORRECTABLE);

        assertThat(refusal.detail())
                .isEqualTo("Of EvidenceAttached can be corrected: occurredAt, precision, title, collectedAt");
    }

    @ParameterizedTest
    @CsvSource({"acknowledge", "impact", "action", "cause", "prevention", "overrideReason", "nextUpdateAt"})
    void leaves_what_people_were_told_to_a_withdrawal(String field) {
        refused(at(5).update(Audience.PUBLIC), field, "Something else", FIELD_NOT_CORRECTABLE);
    }

    @Test
    void does_not_move_a_regulatory_deadline() {
        refused(
                new RegulatoryDeadlineSet(
                        INCIDENT, new DeadlineId(id(8)), Text.of("Here"), Text.of("Tell"), NOW, at(5).claim()),
                "dueAt",
                at(70).instant().toString(),
                FIELD_NOT_CORRECTABLE);
    }

    @Test
    void refuses_another_severity() {
        refused(at(5).severity(Severity.SEV_1), "severity", "SEV-3", FIELD_NOT_CORRECTABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "occurredAt, yesterday, RFC 3339",
        "occurredAt, 1767322980, RFC 3339",
        "occurredAt, 2026-01-02T04:04:00+01:00, RFC 3339",
        "precision, WEEK, SECOND",
        "collectedAt, 2026-01-02, RFC 3339"
    })
    void names_the_form_that_a_value_must_have(String field, String value, String form) {
        CommandRejected refusal = refused(at(5).evidence(EvidenceKind.LOG), field, value, FIELD_NOT_CORRECTABLE);

        assertThat(refusal.detail()).contains(field, form);
    }

    @Test
    void refuses_a_title_that_no_declaration_could_have() {
        refused(at(0).declared(), "title", "t".repeat(201), FIELD_NOT_CORRECTABLE);
    }

    @ParameterizedTest
    @CsvSource({"occurredAt", "detectedAt", "startedAt"})
    void refuses_a_time_in_the_future(String field) {
        refused(at(0).declared(), field, at(63).instant().toString(), TIME_IN_FUTURE);
    }

    @Test
    void takes_a_field_away_where_history_says_so_but_not_the_time() {
        IncidentFixture history = history(at(5).decision("Risky"));

        history.when(taking("riskNotes"))
                .then(new EntryCorrected(INCIDENT, TARGET, "riskNotes", Text.of("Risky"), null, null, history.claim()));
        history.when(taking("occurredAt")).thenRefused(FIELD_NOT_CORRECTABLE);
    }

    @Test
    void corrects_nothing_that_was_not_recorded() {
        refused(
                () -> command("title", "Right")
                        .decide(declared, Policy.builtIn(), MOMENT, (incident, eventId) -> Optional.empty()),
                NOT_FOUND);
    }

    private EntryCorrected decided(IncidentEvent original, String field, String value) {
        return (EntryCorrected)
                decide(command(field, value), original, declared).events().getFirst();
    }

    private CommandRejected refused(IncidentEvent original, String field, String value, Code code) {
        return refused(() -> decide(command(field, value), original, declared), code);
    }

    private static CommandRejected refused(ThrowingCallable deciding, Code code) {
        CommandRejected refusal = catchThrowableOfType(CommandRejected.class, deciding);
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    private static Decision<IncidentEvent> decide(CorrectEntry verb, IncidentEvent original, IncidentState state) {
        return verb.decide(state, Policy.builtIn(), MOMENT, (incident, eventId) -> Optional.of(original));
    }

    private static IncidentFixture history(IncidentEvent original) {
        return IncidentFixture.ofVerbs()
                .with((RecordedEntries) (incident, eventId) -> Optional.of(original))
                .given(at(0).declared())
                .imported("c-1");
    }

    private static CorrectEntry command(String field, String value) {
        return new CorrectEntry(new EventId(TARGET), field, Text.of(value), REASON);
    }

    private static CorrectEntry taking(String field) {
        return IncidentFixture.told(CorrectEntry.class, "eventId", new EventId(TARGET), "field", field);
    }
}
