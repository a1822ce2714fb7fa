package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.Anomaly;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.sum.AccountRevenue;
import dev.klaxon.domain.kpi.sum.DurationValues;
import dev.klaxon.domain.kpi.sum.SeveritySums;
import dev.klaxon.domain.kpi.sum.SortedNumbers;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.events.incident.Severity;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Writes a subtotal as bytes: most of it are small whole numbers, and a day may hold many thousands of them.
 *
 * <p>They begin with the form that they are in. Severities, currencies and accounts are written in order, so that equal
 * subtotals have equal bytes.
 */
final class SubtotalWriter {

    /** The version of what is written here. */
    static final int FORM = 1;

    /**
     * Stands for the names of all that has a place of its own, in their order. A key that is new, gone or moved gives
     * another one, so that no figure is ever read as another.
     */
    static final int LAYOUT = layout();

    /** In place of a severity. */
    static final String NO_SEVERITY = "";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private SubtotalWriter() {}

    static byte[] write(Subtotal subtotal) {
        SubtotalWriter writer = new SubtotalWriter();
        try {
            writer.subtotal(subtotal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private static int layout() {
        CRC32 names = new CRC32();
        Stream.concat(
                        SeveritySums.COUNTS.stream(),
                        Stream.of(DurationKey.values()).map(DurationKey::name))
                .forEach(name -> names.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
        return (int) names.getValue();
    }

    private void subtotal(Subtotal subtotal) throws IOException {
        number(FORM);
        out.writeInt(LAYOUT);
        Map<String, SeveritySums> groups = new TreeMap<>();
        subtotal.groups()
                .forEach((severity, sums) ->
                        groups.put(severity.map(Severity::name).orElse(NO_SEVERITY), sums));
        number(groups.size());
        for (Map.Entry<String, SeveritySums> group : groups.entrySet()) {
            word(group.getKey());
            sums(group.getValue());
        }
    }

    private void sums(SeveritySums sums) throws IOException {
        for (int index = 0; index < SeveritySums.COUNTS.size(); index++) {
            signed(sums.count(index));
        }
        for (DurationKey key : DurationKey.values()) {
            DurationValues durations = sums.durations(key);
            numbers(durations.plain());
            numbers(durations.corrected());
            numbers(durations.reported());
            signed(durations.low());
            signed(durations.high());
        }
        number(sums.credits().size());
        for (var credit : new TreeMap<>(sums.credits()).entrySet()) {
            word(credit.getKey());
            word(credit.getValue().getAmount().toPlainString());
        }
        revenues(sums);
        number(sums.anomalies().size());
        for (Anomaly anomaly : sums.anomalies()) {
            id(anomaly.incidentId().value());
            word(anomaly.duration().name());
        }
    }

    private void revenues(SeveritySums sums) throws IOException {
        number(sums.revenues().size());
        for (var currency : new TreeMap<>(sums.revenues()).entrySet()) {
            word(currency.getKey());
            number(currency.getValue().size());
            for (var account : new TreeMap<>(currency.getValue()).entrySet()) {
                AccountRevenue revenue = account.getValue();
                Instant at = revenue.declaredAt();
                word(account.getKey());
                signed(at.getEpochSecond());
                number(at.getNano());
                id(revenue.incidentId());
                word(revenue.arr().getAmount().toPlainString());
            }
        }
    }

    /** The first, then the step to each next one. */
    private void numbers(SortedNumbers numbers) throws IOException {
        number(numbers.size());
        long before = 0;
        for (int i = 0; i < numbers.size(); i++) {
            signed(numbers.at(i) - before);
            before = numbers.at(i);
        }
    }

    private void word(String word) throws IOException {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        number(text.length);
        out.write(text);
    }

    private void id(UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void signed(long value) throws IOException {
        number((value << 1) ^ (value >> 63));
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private void number(long value) throws IOException {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.writeByte((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }
}
