package dev.klaxon.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Klaxon's command line. */
@Command(
        name = "klaxon",
        description = "Runs high-severity incidents by the clock and proves afterwards what happened.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ReplayCommand.class,
            DrillCommand.class,
            FieldNotesCommand.class
        })
public final class Klaxon {

    private Klaxon() {}

    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        if (exitCode != Running.SERVING) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Klaxon());
    }
}
