package dev.klaxon.standalone.demo;

import dev.klaxon.corpora.ImportFile;
import dev.klaxon.corpora.PublicHistory;
import dev.klaxon.standalone.client.ImportResult;
import dev.klaxon.standalone.client.Importer;
import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.scenario.Pace;
import dev.klaxon.standalone.scenario.Scenario;
import dev.klaxon.standalone.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Fills a service with real history and scripted incidents, all of it over HTTP. A second time it adds nothing. */
public final class Demo {

    /** The source of the scripted incidents. */
    public static final String SCRIPT = "demo";

    private static final List<String> SCRIPTS = List.of("a-saas-outage", "b-credential-leak", "c-integration-failure");
    private static final Duration AGO = Duration.ofHours(5);
    private static final Duration BEGUN = Duration.ofHours(1);

    private final ServiceClient service;
    private final PrintStream out;
    private final ProgressBar bar;
    private final ScenarioRunner stories;

    public Demo(ServiceClient service, PrintStream out, ProgressBar bar) {
        this.service = service;
        this.out = out;
        this.bar = bar;
        this.stories = ScenarioRunner.of(service, SCRIPT);
    }

    /** Loads the history and tells the scripts, their end some hours before {@code now}. */
    public void load(Instant now) throws IOException {
        for (PublicHistory history : PublicHistory.ALL) {
            load(history);
        }
        tellScripts(now);
    }

    private void load(PublicHistory history) throws IOException {
        out.println("Real incidents: " + history.told());
        try (ImportFile file = history.lines()) {
            out.println("  " + file.told());
            ImportResult result = new Importer(service, bar).run(BodyPublishers.ofFile(file.lines()), history.source());
            out.println("  " + result);
            result.problems().stream().limit(10).forEach(problem -> out.println("  " + problem));
        }
    }

    /** Stories that are over, and one that has only begun. */
    private void tellScripts(Instant now) throws IOException {
        for (String name : SCRIPTS) {
            Scenario script = Scenario.shipped(name);
            Instant detected = now.minus(script.length()).minus(AGO).truncatedTo(ChronoUnit.MINUTES);
            boolean told = stories.run(script, detected, Pace.atOnce());
            out.println("Scripted incident: " + script.title() + (told ? "" : " (there already)"));
        }
        Scenario begun = Scenario.shipped(SCRIPTS.getFirst()).begun(BEGUN);
        if (!stories.know(begun)) {
            stories.run(begun, now.minus(BEGUN), Pace.atOnce());
            out.println("Scripted incident: " + begun.title() + ", an hour ago; its next update is due soon");
        }
    }
}
