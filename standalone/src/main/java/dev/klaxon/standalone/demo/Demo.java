package dev.klaxon.standalone.demo;

import dev.klaxon.standalone.client.ImportFile;
import dev.klaxon.standalone.client.ImportResult;
import dev.klaxon.standalone.client.Importer;
import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Fills a service with real history and a scripted incident, all of it over HTTP. A second time it adds nothing. */
public final class Demo {

    /** The source of the history of GitHub's status page. */
    public static final String HISTORY = "github-status";

    /** The source of the scripted incidents. */
    public static final String SCRIPT = "demo";

    private static final String SAAS_OUTAGE = "a-saas-outage";
    private static final Duration AGO = Duration.ofHours(5);

    private final ServiceClient service;
    private final PrintStream out;
    private final ProgressBar bar;

    public Demo(ServiceClient service, PrintStream out, ProgressBar bar) {
        this.service = service;
        this.out = out;
        this.bar = bar;
    }

    /** Loads the history and tells the script, its detection some hours before {@code now}. */
    public void load(Instant now) throws IOException {
        for (RealHistory history : RealHistory.ALL) {
            load(history);
        }
        tellScript(now);
    }

    private void load(RealHistory history) throws IOException {
        out.println("Real incidents: " + history.told());
        try (ImportFile file = history.lines()) {
            out.println("  " + file.told());
            ImportResult result = new Importer(service, bar).run(BodyPublishers.ofFile(file.lines()), history.source());
            out.println("  " + result);
            result.problems().stream().limit(10).forEach(problem -> out.println("  " + problem));
        }
    }

    private void tellScript(Instant now) throws IOException {
        Scenario scenario = Scenario.shipped(SAAS_OUTAGE);
        Instant detected = now.minus(AGO).truncatedTo(ChronoUnit.MINUTES);
        boolean told = new ScenarioRunner(service, SCRIPT).run(scenario, detected);
        out.println("Scripted incident: " + scenario.title() + (told ? "" : " (there already)"));
    }
}
