package dev.klaxon.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the service. */
@Command(name = "serve", description = "Start the service.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return Running.start(System.getenv(), System.out, System.err, house -> {});
    }
}
