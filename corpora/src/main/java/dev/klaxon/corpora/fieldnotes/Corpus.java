package dev.klaxon.corpora.fieldnotes;

import dev.klaxon.corpora.ForeignForm;
import dev.klaxon.corpora.ImportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of real incidents, as they are in their sources. */
public final class Corpus {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<ForeignForm, List<String>> records = new EnumMap<>(ForeignForm.class);

    private Corpus() {}

    /**
     * Reads a folder and those in it, by the names of the files.
     *
     * @throws IOException where it cannot be read or has no records of one of the forms
     */
    public static Corpus in(Path folder) throws IOException {
        Corpus corpus = new Corpus();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                corpus.add(file);
            }
        }
        for (ForeignForm form : ForeignForm.values()) {
            if (corpus.lines(form).isEmpty()) {
                throw new IOException("%s has no records of the form %s".formatted(folder, form.label()));
            }
        }
        return corpus;
    }

    private void add(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            add(Files.readString(file));
        } else if (name.endsWith(".ndjson")) {
            for (String line : Files.readAllLines(file)) {
                add(line);
            }
        }
    }

    private void add(String record) {
        Optional<ForeignForm> form = record.isBlank() ? Optional.empty() : ForeignForm.of(record);
        form.ifPresent(known ->
                records.computeIfAbsent(known, key -> new ArrayList<>()).add(record));
    }

    ImportFile file(ForeignForm form) throws IOException {
        return ImportFile.converted(form, lines(form).stream());
    }

    List<JsonNode> of(ForeignForm form) {
        return lines(form).stream().map(JSON::readTree).toList();
    }

    private List<String> lines(ForeignForm form) {
        return records.getOrDefault(form, List.of());
    }
}
