package dev.klaxon.standalone.client;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /** The file as it is, or converted where it is of a known foreign form. */
    public static ImportFile of(Path file) throws IOException {
        return isGithubStatus(file) ? converted(file) : new ImportFile(file, false, "");
    }

    private static boolean isGithubStatus(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .findFirst()
                    .filter(GithubStatusHistory::isRecord)
                    .isPresent();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Converts a file of GitHub's history. */
    public static ImportFile converted(Path file) throws IOException {
        try (Stream<String> records = Files.lines(file)) {
            return converted(records);
        }
    }

    /** Converts GitHub's history. */
    public static ImportFile converted(Stream<String> records) throws IOException {
        Path target = Files.createTempFile("klaxon-import", ".ndjson");
        Map<String, Integer> taken = new TreeMap<>();
        Map<String, Integer> passedOver = new TreeMap<>();
        try (BufferedWriter writer = Files.newBufferedWriter(target)) {
            for (var converted :
                    (Iterable<GithubStatusHistory.Converted>) GithubStatusHistory.convert(records)::iterator) {
                (converted.isPassedOver() ? passedOver : taken).merge(converted.impact(), 1, Integer::sum);
                for (String line : converted.lines()) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
        return new ImportFile(
                target, true, "%s converted; %s passed over".formatted(counted(taken), counted(passedOver)));
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
        return sum == 0 ? "0 incidents" : "%d incidents (%s)".formatted(sum, parts);
    }
}
