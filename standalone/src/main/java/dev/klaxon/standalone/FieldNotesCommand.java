package dev.klaxon.standalone;

import dev.klaxon.corpora.fieldnotes.Corpus;
import dev.klaxon.corpora.fieldnotes.FieldNotes;
import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.house.House;
import dev.klaxon.standalone.house.HouseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down what a folder of real incidents says, by the figures of a service of its own. */
@Command(
        name = "field-notes",
        description = "Tell a fresh service of a folder of real incidents and write down what its figures say.",
        mixinStandardHelpOptions = true)
final class FieldNotesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            description = "Incidents as in corpora/src/main/resources/corpora; folders in it are read too.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file in place of the console.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try {
            String notes = notes(Corpus.in(folder));
            if (out == null) {
                spec.commandLine().getOut().print(notes);
                spec.commandLine().getOut().flush();
            } else {
                Files.writeString(out, notes);
            }
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    /** The house lives in a folder that is gone afterwards. */
    private static String notes(Corpus corpus) throws IOException {
        Path data = Files.createTempDirectory("klaxon-field-notes");
        try (House house = House.start(new HouseSettings(data, 0, Optional.empty(), Optional.empty()))) {
            String key = Objects.requireNonNull(house.adminKey().value(), "the house listens on this machine alone");
            return FieldNotes.of(corpus, new FieldNotesService(new ServiceClient(house.address(), key)));
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
