package dev.klaxon.corpora;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of lines that is ready to be uploaded.
 *
 * @param lines where they are
 * @param temporary whether they were converted, so that the file goes when it was uploaded
 * @param told what the conversion has to say; empty where there was none
 */
public record ImportFile(Path lines, boolean temporary, String told) implements AutoCloseable {

    private static final long LONGEST_RECORD = 1_000_000;

    /** The file as it is, or converted where it is of a known foreign form. */
    public static ImportFile of(Path file) throws IOException {
        Optional<ForeignForm> form = formOf(file);
        return form.isPresent() ? of(file, form.get()) : new ImportFile(file, false, "");
    }

    /** The file converted from that form. */
    public static ImportFile of(Path file, ForeignForm form) throws IOException {
        if (form.isWholeFile()) {
            return converted(form, Stream.of(Files.readString(file)));
        }
        try (Stream<String> records = Files.lines(file)) {
            return converted(form, records);
        }
    }

    /** Converts records. */
    public static ImportFile converted(ForeignForm form, Stream<String> records) throws IOException {
        Path target = Files.createTempFile("klaxon-import", ".ndjson");
        Map<String, Integer> taken = new TreeMap<>();
        Map<String, Integer> passedOver = new TreeMap<>();
        try (BufferedWriter writer = Files.newBufferedWriter(target)) {
            for (Converted converted : (Iterable<Converted>) form.convert(records)::iterator) {
                (converted.isPassedOver() ? passedOver : taken).merge(converted.sort(), 1, Integer::sum);
                for (String line : converted.lines()) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
        return new ImportFile(
                target, true, "%s converted; %s passed over".formatted(counted(taken), counted(passedOver)));
    }

    /** By the first record: a line, or all of a file that is not too long for one. */
    private static Optional<ForeignForm> formOf(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            Optional<ForeignForm> form =
                    lines.filter(line -> !line.isBlank()).findFirst().flatMap(ForeignForm::of);
            return form.isPresent() || Files.size(file) > LONGEST_RECORD
                    ? form
                    : ForeignForm.of(Files.readString(file)).filter(ForeignForm::isWholeFile);
        } catch (UncheckedIOException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(lines);
        }
    }

    private static String counted(Map<String, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return sum == 0 ? "0 records" : "%d records (%s)".formatted(sum, parts);
    }
}
