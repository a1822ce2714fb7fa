package dev.klaxon.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.domain.kpi.sum.AccountRevenue;
import dev.klaxon.domain.kpi.sum.DurationValues;
import dev.klaxon.domain.kpi.sum.SeveritySums;
import dev.klaxon.domain.kpi.sum.SortedNumbers;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A subtotal is stored in a form that says which one it is, and read in no other. */
class StoredSubtotalTest {

    /**
     * One number of each sort, no two alike. Where this differs, bytes that are stored mean something else than what is
     * read: give {@link SubtotalWriter#FORM} the next number, so that what is stored is counted anew.
     */
    private static final String GOLDEN = """
            01f68ab5cb01055345565f31020406080a0c0e10121416181a1c1e20222426282a2c2e30323436383a3c3e40424446484a4c4e50
            525456585a5c5e60626466686a6c6e7072747602028e0301040106070a02168e030118011a0c1e022a8e03012c012e2032023e8e
            0301400142344602528e0301540156485a02668e030168016a5c6e027a8e03017c017e708201028e018e03019001019201840196
            0102a2018e0301a40101a6019801aa0102b6018e0301b80101ba01ac01be0101035553440531322e35300103455552010461636d
            65a0c6aa9a0de8070000000000000001000000000000000207313030302e303001000000000000000300000000000000040e5449
            4d455f544f5f444554454354
            """;

    @Test
    void is_read_as_it_was_written() {
        for (long seed = 0; seed < 500; seed++) {
            History history = new RandomHistory(seed).next();
            for (History.Incident incident : history.incidents()) {
                assertThat(Subtotal.byInstant(figures(incident, history.now())).values())
                        .allSatisfy(subtotal -> assertThat(SubtotalReader.read(SubtotalWriter.write(subtotal)))
                                .isEqualTo(subtotal));
            }
        }
        assertThat(SubtotalReader.read(SubtotalWriter.write(Subtotal.NONE))).isEqualTo(Subtotal.NONE);
    }

    @Test
    void keeps_its_form() {
        assertThat(HexFormat.of().formatHex(SubtotalWriter.write(example()))).isEqualTo(GOLDEN.replace("\n", ""));
        assertThat(SubtotalReader.read(HexFormat.of().parseHex(GOLDEN.replace("\n", ""))))
                .isEqualTo(example());
    }

    @Test
    void is_not_read_in_the_form_of_another_program() {
        byte[] later = SubtotalWriter.write(example());
        later[0]++;
        byte[] otherKeys = SubtotalWriter.write(Subtotal.NONE);
        otherKeys[1]++;

        assertThatThrownBy(() -> SubtotalReader.read(later)).hasMessageContaining("rebuild the view");
        assertThatThrownBy(() -> SubtotalReader.read(otherKeys)).hasMessageContaining("rebuild the view");
    }

    private static Subtotal example() {
        Map<DurationKey, DurationValues> durations = new EnumMap<>(DurationKey.class);
        for (DurationKey key : DurationKey.values()) {
            int seconds = 10 * durations.size();
            durations.put(
                    key,
                    new DurationValues(
                            SortedNumbers.inOrder(seconds + 1, seconds + 200),
                            SortedNumbers.inOrder(seconds + 2),
                            SortedNumbers.inOrder(seconds + 3),
                            seconds - 4,
                            seconds + 5));
        }
        SeveritySums sums = new SeveritySums(
                IntStream.range(0, SeveritySums.COUNTS.size())
                        .mapToLong(i -> i + 1)
                        .toArray(),
                durations,
                Map.of("USD", Money.parse("USD 12.50")),
                Map.of(
                        "EUR",
                        Map.of(
                                "acme",
                                new AccountRevenue(
                                        Instant.parse("2026-03-02T09:00:00.000001Z"),
                                        new UUID(1, 2),
                                        Money.parse("EUR 1000.00")))),
                List.of(new Anomaly(new IncidentId(new UUID(3, 4)), DurationKey.TIME_TO_DETECT)));
        return new Subtotal(Map.of(Optional.of(Severity.SEV_1), sums));
    }

    private static IncidentMeasures figures(History.Incident incident, Instant now) {
        IncidentState state = null;
        for (Map.Entry<UUID, IncidentEvent> entry : incident.events().sequencedEntrySet()) {
            state = IncidentState.next(state, entry.getKey(), entry.getValue());
        }
        PostmortemState postmortem = null;
        for (Map.Entry<UUID, PostmortemEvent> entry : incident.postmortem().sequencedEntrySet()) {
            postmortem = PostmortemState.next(postmortem, entry.getKey(), entry.getValue());
        }
        return IncidentMeasures.of(Objects.requireNonNull(state), Policy.builtIn(), Learning.of(postmortem), now);
    }
}
