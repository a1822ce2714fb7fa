package dev.klaxon.standalone;

import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.house.AdminKeyFile;
import dev.klaxon.standalone.house.HouseSettings;
import dev.klaxon.standalone.scenario.Pace;
import dev.klaxon.standalone.scenario.Scenario;
import dev.klaxon.standalone.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Plays a scenario on the running service as a drill. */
@Command(
        name = "drill",
        description = "Play a scenario on the running service as a drill: same rules, kept out of all figures.",
        mixinStandardHelpOptions = true)
final class DrillCommand implements Callable<Integer> {

    private static final String SOURCE = "drill";

    private final Clock clock = Clock.systemUTC();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A scenario, for example scenarios/a-saas-outage.yaml.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many times as fast as life (default ${DEFAULT-VALUE}).")
    private double speed = 1;

    @Override
    public Integer call() {
        if (speed <= 0 || Double.isNaN(speed) || Double.isInfinite(speed)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--speed is a number above 0");
        }
        try {
            return play();
        } catch (IOException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private int play() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("There is no file %s to be read".formatted(file));
        }
        HouseSettings settings = HouseSettings.of(System.getenv());
        ServiceClient service = new ServiceClient(settings.localAddress(), AdminKeyFile.keyOf(settings));
        Instant start = clock.instant();
        Scenario scenario = Scenario.in(file).named(start);
        Instant t0 = Pace.beginning(scenario.length(), start, speed);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Drill: %s, %d steps%n", scenario.title(), scenario.steps().size());
        AtomicReference<String> reached = new AtomicReference<>("");
        ScenarioRunner.ofDrills(service, SOURCE, told -> {
                    reached.set(told.receipt().path("position").asString());
                    out.println(line(t0, told));
                })
                .run(scenario, t0, Pace.faster(clock, t0, start, speed));
        report(service, scenario, reached.get(), out);
        return 0;
    }

    private static String line(Instant t0, ScenarioRunner.PlayedStep told) {
        StringBuilder line = new StringBuilder("T+%4d  %s"
                .formatted(
                        Duration.between(t0, told.at()).toMinutes(), told.step().call()));
        told.receipt()
                .path("warnings")
                .forEach(warning ->
                        line.append("  ! ").append(warning.path("code").asString()));
        return line.toString();
    }

    /** How the team did by the rules. */
    private static void report(ServiceClient service, Scenario scenario, String reached, PrintWriter out)
            throws IOException {
        JsonNode incident = service.get("incidents?source=%s&externalKey=%s".formatted(SOURCE, scenario.key()), reached)
                .orThrow()
                .path("items")
                .path(0);
        out.printf(
                "%s is %s%n",
                incident.path("reference").asString(), incident.path("status").asString());
        service.get("incidents/%s/verdicts".formatted(incident.path("id").asString()), reached)
                .orThrow()
                .path("items")
                .forEach(verdict -> out.printf(
                        "  %-14s %s%n",
                        verdict.path("verdict").asString(), verdict.path("rule").asString()));
    }
}
