package dev.klaxon.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;

/** A program run to its end. */
record Command(int exitCode, String output) {

    static Command tryRun(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        try (var stdout = process.getInputStream()) {
            var output = new String(stdout.readAllBytes(), UTF_8);
            return new Command(process.waitFor(), output);
        }
    }

    static Command run(ProcessBuilder builder) throws IOException, InterruptedException {
        var done = tryRun(builder);
        if (done.failed()) {
            throw new EmbeddedPostgresException("%s failed with exit code %d: %s"
                    .formatted(String.join(" ", builder.command()), done.exitCode, done.output.strip()));
        }
        return done;
    }

    boolean failed() {
        return exitCode != 0;
    }
}
