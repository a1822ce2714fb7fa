package dev.klaxon.domain.kpi;

import dev.klaxon.domain.kpi.Figures.Anomaly;
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

/**
 * Writes a tally as bytes: most of it are small whole numbers, and a day may hold many thousands of them.
 *
 * <p>Severities, currencies and accounts are written in order, so that equal tallies have equal bytes.
 */
final class TallyWriter {

    /** In place of a severity. */
    static final String NO_SEVERITY = "";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private TallyWriter() {}

    static byte[] write(Tally tally) {
        TallyWriter writer = new TallyWriter();
        try {
            writer.tally(tally);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void tally(Tally tally) throws IOException {
        Map<String, Sums> groups = new TreeMap<>();
        tally.groups()
                .forEach((severity, sums) ->
                        groups.put(severity.map(Severity::name).orElse(NO_SEVERITY), sums));
        number(groups.size());
        for (Map.Entry<String, Sums> group : groups.entrySet()) {
            word(group.getKey());
            sums(group.getValue());
        }
    }

    private void sums(Sums sums) throws IOException {
        for (int slot = 0; slot < Slot.COUNT; slot++) {
            signed(sums.count(slot));
        }
        for (DurationKey key : DurationKey.values()) {
            Lengths lengths = sums.lengths(key);
            numbers(lengths.plain());
            numbers(lengths.corrected());
            numbers(lengths.reported());
            signed(lengths.low());
            signed(lengths.high());
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

    private void revenues(Sums sums) throws IOException {
        number(sums.revenues().size());
        for (var currency : new TreeMap<>(sums.revenues()).entrySet()) {
            word(currency.getKey());
            number(currency.getValue().size());
            for (var account : new TreeMap<>(currency.getValue()).entrySet()) {
                Revenue revenue = account.getValue();
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
    private void numbers(Numbers numbers) throws IOException {
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
