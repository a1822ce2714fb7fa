package dev.klaxon.standalone;

import dev.klaxon.corpora.ForeignForm;
import dev.klaxon.corpora.ImportFile;
import dev.klaxon.standalone.client.ImportResult;
import dev.klaxon.standalone.client.Importer;
import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.house.AdminKeyFile;
import dev.klaxon.standalone.house.HouseSettings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of foreign history to the running service. */
@Command(
        name = "import",
        description = "Send a file of incident history to the running service.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 20;
    private static final String AUTO = "auto";
    private static final String KLAXON = "klaxon";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "One JSON object a line, or one case.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "Where the history is from.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "auto (default), klaxon, github-status, github-edits, key-events or case.")
    private String format = AUTO;

    @Override
    public Integer call() {
        try (ImportFile lines = open()) {
            if (!lines.told().isEmpty()) {
                spec.commandLine().getOut().println(lines.told());
            }
            return send(lines) ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private ImportFile open() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("There is no file %s to be read".formatted(file));
        }
        return switch (format) {
            case AUTO -> ImportFile.of(file);
            case KLAXON -> new ImportFile(file, false, "");
            default -> ImportFile.of(file, ForeignForm.labelled(format).orElseThrow(this::unknownFormat));
        };
    }

    private boolean send(ImportFile lines) throws IOException {
        HouseSettings settings = HouseSettings.of(System.getenv());
        ServiceClient service = new ServiceClient(settings.localAddress(), AdminKeyFile.keyOf(settings));
        ProgressBar bar = ProgressBar.onConsole();
        ImportResult result = new Importer(service, bar).run(BodyPublishers.ofFile(lines.lines()), source);
        var out = spec.commandLine().getOut();
        out.println(result);
        result.problems().stream().limit(PROBLEMS_SHOWN).forEach(out::println);
        return result.isClean();
    }

    private CommandLine.ParameterException unknownFormat() {
        return new CommandLine.ParameterException(
                spec.commandLine(), "--format is auto, klaxon, %s, not '%s'".formatted(ForeignForm.labels(), format));
    }
}
