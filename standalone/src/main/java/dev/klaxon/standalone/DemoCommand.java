package dev.klaxon.standalone;

import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.demo.Demo;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the service with something to look at. */
@Command(
        name = "demo",
        description = "Start the service with real history and a scripted incident.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        PrintStream out = System.out;
        return Running.start(System.getenv(), out, System.err, house -> {
            String key = Objects.requireNonNull(house.adminKey().value(), "the demo needs an admin key");
            ServiceClient service = new ServiceClient(house.address(), key);
            new Demo(service, out, ProgressBar.onConsole()).load(clock.instant());
        });
    }
}
