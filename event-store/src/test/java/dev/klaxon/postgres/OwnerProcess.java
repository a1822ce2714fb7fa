package dev.klaxon.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Another Java process that owns a data directory until it is killed. */
final class OwnerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OwnerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static OwnerProcess of(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        directory.toString(),
                        Servers.BINARIES.toString())
                .redirectErrorStream(true)
                .start();
        return new OwnerProcess(process);
    }

    /** Says {@code owns <pid of the server>}, or why it may not. */
    static void main(String... arguments) throws InterruptedException {
        try {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.println("owns " + postgres.pid());
        } catch (EmbeddedPostgresException e) {
            System.out.println("refused " + e.getMessage());
        }
        new CountDownLatch(1).await();
    }

    /** The first line of the child that says how its start went. */
    String outcome() throws IOException {
        while (true) {
            var line = Optional.ofNullable(output.readLine()).orElseThrow();
            if (line.startsWith("owns ") || line.startsWith("refused ")) {
                return line;
            }
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
