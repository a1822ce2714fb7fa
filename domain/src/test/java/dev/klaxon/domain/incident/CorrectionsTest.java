package dev.klaxon.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A correction leads to the state that the corrected fact would have led to from the start. */
class CorrectionsTest {

    private static final IncidentId ID = new IncidentId(new UUID(0, 1));
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /**
     * A correction of one of the facts.
     *
     * @param target which fact
     * @param minute what its time becomes, after noon
     * @param said when it is said, in minutes
     */
    record Change(int target, int minute, int said) {}

    @Property(tries = 300)
    void gives_the_state_of_the_corrected_facts(
            @ForAll("facts") List<LateFactsTest.Fact> facts,
            @ForAll("changes") List<Change> changes,
            @ForAll int seed) {
        List<IncidentEvent> told = new ArrayList<>();
        told.add(declared());
        for (int i = 0; i < facts.size(); i++) {
            told.add(facts.get(i).event(i));
        }
        List<EntryCorrected> corrections = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            corrections.add(correction(changes.get(i), told.size(), i));
        }
        List<IncidentEvent> right = new ArrayList<>(told);
        corrections.stream()
                .sorted(Comparator.comparing(correction -> BusinessOrder.of(correction, 0)))
                .forEach(correction -> {
                    int target = (int) correction.eventId().getLeastSignificantBits();
                    right.set(target, Correction.of(right.get(target), correction.field(), correction.value()));
                });
        List<EntryCorrected> late = new ArrayList<>(corrections);
        Collections.shuffle(late, new Random(seed));
        List<IncidentEvent> all = new ArrayList<>(told);
        all.addAll(late);

        IncidentState corrected = fold(all);
        IncidentState fromTheStart = fold(right);

        assertThat(withoutCorrections(corrected)).isEqualTo(withoutCorrections(fromTheStart));
        assertThat(corrected.declaration()).isEqualTo(fromTheStart.declaration());
        assertThat(corrected.stamps()).isEqualTo(fromTheStart.stamps());
        assertThat(corrected.status()).isEqualTo(fromTheStart.status());
        assertThat(corrected.communication().promises())
                .isEqualTo(fromTheStart.communication().promises());
        for (int i = 0; i < told.size(); i++) {
            assertThat(Corrections.of(corrected, id(i), told.get(i)).reading()).isEqualTo(right.get(i));
        }
    }

    @Test
    void tells_each_claim_with_the_value_before_it_whichever_was_recorded_first() {
        NoteAdded note = new NoteAdded(ID, new NoteId(new UUID(3, 3)), Text.of("one"), null, claim(0, "n"));
        SequencedMap<UUID, EntryCorrected> recorded = new LinkedHashMap<>();
        recorded.put(new UUID(9, 2), text("three", claim(20, "c2")));
        recorded.put(new UUID(9, 1), text("two", claim(10, "c1")));

        Corrections corrections = Corrections.recorded(note, recorded);

        assertThat(corrections.claims())
                .extracting(
                        claim -> claim.event().oldValue() + " " + claim.event().value())
                .containsExactly("one two", "two three");
        assertThat(corrections.reading())
                .isInstanceOfSatisfying(
                        NoteAdded.class, reading -> assertThat(reading.text()).isEqualTo(Text.of("three")));
    }

    @Test
    void leaves_alone_what_stands_for_good() {
        assertThat(Correction.fields(declared()))
                .containsExactly(
                        "occurredAt", "precision", "title", "summary", "detectedAt", "startedAt", "firstHypothesis");
        assertThat(Correction.isPossible(declared(), "reference")).isFalse();
        assertThat(Correction.isPossible(declared(), "incidentId")).isFalse();
        assertThat(Correction.isPossible(declared(), "actor")).isFalse();
        assertThat(Correction.isPossible(text("x", claim(0, "c")), "value")).isFalse();
        assertThatThrownBy(() -> Correction.of(declared(), "occurredAt", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<LateFactsTest.Fact>> facts() {
        return new LateFactsTest().facts();
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 4))
                .as(Change::new)
                .list()
                .ofMaxSize(12);
    }

    private static EntryCorrected correction(Change change, int events, int number) {
        int target = change.target() % events;
        boolean time = target % 3 != 0;
        return new EntryCorrected(
                ID,
                id(target),
                time ? "occurredAt" : "precision",
                null,
                Text.of(
                        time
                                ? NOON.plusSeconds(60L * change.minute()).toString()
                                : (change.minute() % 2 == 0 ? Precision.HOUR : Precision.DAY).name()),
                null,
                claim(60 + change.said(), "c-%03d".formatted(number)));
    }

    private static EntryCorrected text(String value, Claim claim) {
        return new EntryCorrected(ID, new UUID(1, 0), "text", Text.of("as recorded"), Text.of(value), null, claim);
    }

    private static Map<Chapter, History<IncidentEvent>> withoutCorrections(IncidentState state) {
        Map<Chapter, History<IncidentEvent>> chapters = new EnumMap<>(Chapter.class);
        chapters.putAll(state.chapters());
        chapters.remove(Chapter.CORRECTIONS);
        return chapters;
    }

    private static IncidentState fold(List<IncidentEvent> events) {
        IncidentState state = IncidentState.next(null, id(0), events.getFirst());
        for (int i = 1; i < events.size(); i++) {
            state = state.evolve(id(i), events.get(i));
        }
        return state;
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static IncidentDeclared declared() {
        return new IncidentDeclared(
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
                claim(0, "key"));
    }

    private static Claim claim(int minute, String key) {
        return new Claim(
                Person.of("importer", "Importer"),
                NOON.plusSeconds(60L * minute),
                Precision.MINUTE,
                new Origin("source", key, null));
    }
}
