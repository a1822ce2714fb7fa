package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.sum.Lengths;
import dev.klaxon.domain.kpi.sum.Numbers;
import dev.klaxon.domain.kpi.sum.Revenue;
import dev.klaxon.domain.kpi.sum.Sums;
import dev.klaxon.domain.kpi.sum.Tally;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads a tally from the bytes of {@link TallyWriter}. */
final class TallyReader {

    private static final DurationKey[] DURATIONS = DurationKey.values();

    private final ByteBuffer in;

    private TallyReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /**
     * Reads a tally.
     *
     * @throws IllegalStateException where it is in another form: what it says is not known any more, only the incidents
     *     tell it
     */
    static Tally read(byte[] bytes) {
        return new TallyReader(bytes).tally();
    }

    private Tally tally() {
        int form = count();
        int layout = in.getInt();
        if (form != TallyWriter.FORM || layout != TallyWriter.LAYOUT) {
            throw new IllegalStateException("A stored tally has the form %d/%08x in place of %d/%08x; rebuild the view"
                    .formatted(form, layout, TallyWriter.FORM, TallyWriter.LAYOUT));
        }
        Map<Optional<Severity>, Sums> groups = new HashMap<>();
        for (int left = count(); left > 0; left--) {
            String severity = word();
            groups.put(
                    severity.equals(TallyWriter.NO_SEVERITY)
                            ? Optional.empty()
                            : Optional.of(Severity.valueOf(severity)),
                    sums());
        }
        return new Tally(groups);
    }

    private Sums sums() {
        long[] counts = new long[Sums.COUNTS.size()];
        for (int slot = 0; slot < counts.length; slot++) {
            counts[slot] = signed();
        }
        Map<DurationKey, Lengths> lengths = new EnumMap<>(DurationKey.class);
        for (DurationKey key : DURATIONS) {
            Lengths length = new Lengths(numbers(), numbers(), numbers(), signed(), signed());
            if (!length.isEmpty()) {
                lengths.put(key, length);
            }
        }
        Map<String, Money> credits = new TreeMap<>();
        for (int left = count(); left > 0; left--) {
            String currency = word();
            credits.put(currency, money(currency));
        }
        Map<String, Map<String, Revenue>> revenues = revenues();
        List<Anomaly> anomalies = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            anomalies.add(new Anomaly(new IncidentId(id()), DurationKey.valueOf(word())));
        }
        return new Sums(counts, lengths, credits, revenues, anomalies);
    }

    private Map<String, Map<String, Revenue>> revenues() {
        Map<String, Map<String, Revenue>> revenues = new TreeMap<>();
        for (int left = count(); left > 0; left--) {
            String currency = word();
            int size = count();
            Map<String, Revenue> accounts = HashMap.newHashMap(size);
            for (int account = 0; account < size; account++) {
                String name = word();
                Instant at = Instant.ofEpochSecond(signed(), count());
                accounts.put(name, new Revenue(at, id(), money(currency)));
            }
            revenues.put(currency, accounts);
        }
        return revenues;
    }

    private Money money(String currency) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(word()));
    }

    private Numbers numbers() {
        int size = count();
        if (size == 0) {
            return Numbers.NONE;
        }
        long[] sorted = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            before += signed();
            sorted[i] = before;
        }
        return Numbers.inOrder(sorted);
    }

    private UUID id() {
        return new UUID(in.getLong(), in.getLong());
    }

    private String word() {
        byte[] word = new byte[count()];
        in.get(word);
        return new String(word, StandardCharsets.UTF_8);
    }

    private int count() {
        return Math.toIntExact(number());
    }

    private long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.get();
        }
        return value | (long) next << shift;
    }
}
