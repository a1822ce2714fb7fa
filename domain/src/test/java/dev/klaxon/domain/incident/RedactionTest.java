package dev.klaxon.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Story;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final EvidenceId EVIDENCE = new EvidenceId(new UUID(7, 1));
    private static final EvidenceId OTHER = new EvidenceId(new UUID(7, 2));
    private static final UUID ATTACHMENT = new UUID(8, 1);

    private final Story story = Story.declared(Severity.SEV_1);
    private IncidentState state = story.state();
    private int events = 1;

    @BeforeEach
    void attach() {
        state = state.evolve(ATTACHMENT, attached(EVIDENCE));
        tell(attached(OTHER));
    }

    @Test
    void takes_the_texts_out_of_the_state_and_leaves_the_rest() {
        tell(redacted(EVIDENCE));

        assertThat(evidence(EVIDENCE).title()).isEqualTo(Text.erased());
        assertThat(evidence(EVIDENCE).text()).isEqualTo(Text.erased());
        assertThat(evidence(EVIDENCE).uri()).isNull();
        assertThat(evidence(EVIDENCE).kind()).isEqualTo(EvidenceKind.LOG);
        assertThat(evidence(OTHER)).isEqualTo(attached(OTHER));
        assertThat(state.toString()).doesNotContain("secret 1").contains("secret 2");
        assertThat(state.exhibits().destroyed()).containsExactly(ATTACHMENT);
    }

    @Test
    void keeps_them_while_anything_is_held() {
        place(1);
        place(2);
        tell(redacted(EVIDENCE));
        lift(1);

        assertThat(evidence(EVIDENCE)).isEqualTo(attached(EVIDENCE));
        assertThat(state.exhibits().destroyed()).isEmpty();

        lift(2);

        assertThat(evidence(EVIDENCE).title()).isEqualTo(Text.erased());
    }

    @Test
    void brings_nothing_back_with_a_later_hold() {
        place(1);
        tell(redacted(EVIDENCE));
        lift(1);
        place(2);
        tell(redacted(OTHER));

        assertThat(state.exhibits().destroyed()).containsExactly(ATTACHMENT);
        assertThat(evidence(OTHER)).isEqualTo(attached(OTHER));
    }

    @Test
    void takes_them_out_of_corrections_too() {
        tell(corrected("title", "secret 1", "secret 1, said better"));
        tell(corrected("collectedAt", null, "2026-01-02T03:00:00Z"));
        tell(redacted(EVIDENCE));

        assertThat(state.toString()).doesNotContain("secret 1");
        assertThat(evidence(EVIDENCE).collectedAt()).isEqualTo("2026-01-02T03:00:00Z");
        assertThat(state.corrections().events().map(EntryCorrected::value))
                .containsExactly(Text.erased(), Text.of("2026-01-02T03:00:00Z"));
    }

    @Test
    void is_the_same_when_it_is_read_again_out_of_what_is_left() {
        EntryCorrected correction = corrected("title", "secret 1", "secret 1, said better");
        IncidentState again = state.evolve(new UUID(8, 9), Redaction.of(new UUID(8, 9), correction, Set.of(ATTACHMENT)))
                .evolve(new UUID(8, 10), redacted(EVIDENCE));
        state = state.evolve(new UUID(8, 9), correction).evolve(new UUID(8, 10), redacted(EVIDENCE));

        assertThat(again).isEqualTo(state);
    }

    private void tell(IncidentEvent event) {
        state = state.evolve(new UUID(8, ++events), event);
    }

    private void place(int number) {
        tell(new EvidenceHoldPlaced(Story.INCIDENT, new HoldId(new UUID(9, number)), null, story.claim()));
    }

    private void lift(int number) {
        tell(new EvidenceHoldLifted(Story.INCIDENT, new HoldId(new UUID(9, number)), null, story.claim()));
    }

    private EvidenceAttached evidence(EvidenceId id) {
        return state.exhibits().evidence(id).orElseThrow().event();
    }

    private EvidenceAttached attached(EvidenceId id) {
        Text secret = Text.of("secret " + id.value().getLeastSignificantBits());
        return new EvidenceAttached(
                Story.INCIDENT, id, EvidenceKind.LOG, secret, secret, null, null, null, true, "eu", story.claim());
    }

    private EvidenceRedacted redacted(EvidenceId id) {
        return new EvidenceRedacted(Story.INCIDENT, id, Text.of("It names a customer"), false, story.claim());
    }

    private EntryCorrected corrected(String field, @Nullable String oldValue, String value) {
        return new EntryCorrected(
                Story.INCIDENT, ATTACHMENT, field, Text.ofNullable(oldValue), Text.of(value), null, story.claim());
    }
}
