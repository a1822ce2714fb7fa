package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.sum.AccountRevenue;
import dev.klaxon.domain.kpi.sum.DurationValues;
import dev.klaxon.domain.kpi.sum.SeveritySums;
import dev.klaxon.domain.kpi.sum.SortedNumbers;
import dev.klaxon.domain.kpi.sum.Subtotal;
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

/** Reads a subtotal from the bytes of {@link SubtotalWriter}. */
final class SubtotalReader {

    private static final DurationKey[] DURATIONS = DurationKey.values();

    private final ByteBuffer in;

    private SubtotalReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /**
     * Reads a subtotal.
     *
     * @throws IllegalStateException where it is in another form: what it says is not known any more, only the incidents
     *     tell it
     */
    static Subtotal read(byte[] bytes) {
        return new SubtotalReader(bytes).subtotal();
    }

    private Subtotal subtotal() {
        int form = count();
        int layout = in.getInt();
        if (form != SubtotalWriter.FORM || layout != SubtotalWriter.LAYOUT) {
            throw new IllegalStateException(
                    "A stored subtotal has the form %d/%08x in place of %d/%08x; rebuild the view"
                            .formatted(form, layout, SubtotalWriter.FORM, SubtotalWriter.LAYOUT));
        }
        Map<Optional<Severity>, SeveritySums> groups = new HashMap<>();
        for (int left = count(); left > 0; left--) {
            String severity = word();
            groups.put(
                    severity.equals(SubtotalWriter.NO_SEVERITY)
                            ? Optional.empty()
                            : Optional.of(Severity.valueOf(severity)),
                    sums());
        }
        return new Subtotal(groups);
    }

    private SeveritySums sums() {
        long[] counts = new long[SeveritySums.COUNTS.size()];
        for (int index = 0; index < counts.length; index++) {
            counts[index] = signed();
        }
        Map<DurationKey, DurationValues> durations = new EnumMap<>(DurationKey.class);
        for (DurationKey key : DURATIONS) {
            DurationValues values = new DurationValues(numbers(), numbers(), numbers(), signed(), signed());
            if (!values.isEmpty()) {
                durations.put(key, values);
            }
        }
        Map<String, Money> credits = new TreeMap<>();
        for (int left = count(); left > 0; left--) {
            String currency = word();
            credits.put(currency, money(currency));
        }
        Map<String, Map<String, AccountRevenue>> revenues = revenues();
        List<Anomaly> anomalies = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            anomalies.add(new Anomaly(new IncidentId(id()), DurationKey.valueOf(word())));
        }
        return new SeveritySums(counts, durations, credits, revenues, anomalies);
    }

    private Map<String, Map<String, AccountRevenue>> revenues() {
        Map<String, Map<String, AccountRevenue>> revenues = new TreeMap<>();
        for (int left = count(); left > 0; left--) {
            String currency = word();
            int size = count();
            Map<String, AccountRevenue> accounts = HashMap.newHashMap(size);
            for (int account = 0; account < size; account++) {
                String name = word();
                Instant at = Instant.ofEpochSecond(signed(), count());
                accounts.put(name, new AccountRevenue(at, id(), money(currency)));
            }
            revenues.put(currency, accounts);
        }
        return revenues;
    }

    private Money money(String currency) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(word()));
    }

    private SortedNumbers numbers() {
        int size = count();
        if (size == 0) {
            return SortedNumbers.NONE;
        }
        long[] sorted = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            before += signed();
            sorted[i] = before;
        }
        return SortedNumbers.inOrder(sorted);
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
