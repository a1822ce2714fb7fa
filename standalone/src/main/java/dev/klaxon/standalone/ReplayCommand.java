package dev.klaxon.standalone;

import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.client.ViewReplay;
import dev.klaxon.standalone.house.AdminKeyFile;
import dev.klaxon.standalone.house.HouseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has the running service make a view anew beside the one that answers. */
@Command(
        name = "replay",
        description = "Have the running service make a view anew beside the one that answers.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "VIEW", description = "Its name; GET /projections lists them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String view;

    @Option(names = "--verify", description = "Compare the digests of the rows before and after.")
    private boolean verify;

    @Override
    public Integer call() throws InterruptedException {
        HouseSettings settings = HouseSettings.of(System.getenv());
        PrintWriter out = spec.commandLine().getOut();
        try {
            ServiceClient service = new ServiceClient(settings.localAddress(), AdminKeyFile.keyOf(settings));
            ViewReplay replay = new ViewReplay(service, view);
            ViewReplay.Result result = replay.run(verify, out::println);
            out.println(result);
            return result.isSame() ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
