package dev.klaxon.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server process of one cluster on one port. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

    /** A crash recovery takes as long as it takes; past this the server is taken to hang. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    private static final Duration LONGEST_FAST_STOP = Duration.ofSeconds(60);
    private static final Duration LONGEST_IMMEDIATE_STOP = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Durable settings (fsync, synchronous_commit, full_page_writes) are left alone: their defaults are on. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + EmbeddedPostgres.HOST,
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "shared_buffers=256MB",
            "max_connections=100",
            "random_page_cost=1.1",
            "jit=off",
            "logging_collector=on",
            "log_filename=postgres-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_checkpoints=off");

    private final Process process;
    private final int port;

    private Postmaster(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns a server that takes connections, or throws with the end of its log. */
    static Postmaster start(Cluster cluster, int port) throws IOException, InterruptedException {
        var output = cluster.startLog();
        // Apart from our process group: Ctrl-C in the terminal must stop Klaxon first, and the database by it
        var builder = cluster.command("setsid", words(cluster, port));
        var process = builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var postmaster = new Postmaster(process, port);
        var ready = false;
        try {
            postmaster.awaitReady(cluster);
            ready = true;
            return postmaster;
        } finally {
            if (!ready && process.isAlive()) {
                process.destroyForcibly();
            }
        }
    }

    private static List<String> words(Cluster cluster, int port) {
        var words = new ArrayList<String>();
        words.addAll(List.of(cluster.program("postgres"), "-D", cluster.folder().toString()));
        words.addAll(List.of("-c", "port=" + port, "-c", "log_directory=" + cluster.logFolder()));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }

    private void awaitReady(Cluster cluster) throws IOException, InterruptedException {
        var deadline = Deadline.in(LONGEST_RECOVERY);
        while (!process.waitFor(POLL.toMillis(), MILLISECONDS)) {
            var file = PostmasterFile.in(cluster.folder());
            if (file.isPresent() && file.get().saysReady(process.pid())) {
                return;
            }
            if (deadline.isPast()) {
                throw new EmbeddedPostgresException(
                        "PostgreSQL in %s is still not ready after %d minutes; its log is in %s"
                                .formatted(cluster.folder(), LONGEST_RECOVERY.toMinutes(), cluster.logFolder()));
            }
        }
        throw new EmbeddedPostgresException("PostgreSQL in %s did not start (exit code %d): %s"
                .formatted(cluster.folder(), process.exitValue(), cluster.lastWords()));
    }

    /** Fast and clean first, then hard: committed work survives either. */
    static void stop(long pid, RunningCheck stillRunning) throws IOException, InterruptedException {
        signal("INT", pid);
        if (stillRunning.endsWithin(LONGEST_FAST_STOP)) {
            return;
        }
        log.warn("PostgreSQL process {} does not stop; it is told to stop at once", pid);
        signal("QUIT", pid);
        if (!stillRunning.endsWithin(LONGEST_IMMEDIATE_STOP)) {
            signal("KILL", pid);
            stillRunning.endsWithin(LONGEST_IMMEDIATE_STOP);
        }
    }

    void stop() throws IOException, InterruptedException {
        if (process.isAlive()) {
            stop(process.pid(), process::isAlive);
        }
    }

    /** Blocks until the process is gone. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        // Java can only send TERM (to PostgreSQL: wait for every client) and KILL
        Command.tryRun(new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, pid)));
    }

    /** Whether a process still runs. */
    interface RunningCheck {
        boolean running() throws IOException;

        default boolean endsWithin(Duration patience) throws IOException, InterruptedException {
            var deadline = Deadline.in(patience);
            while (running()) {
                if (deadline.isPast()) {
                    return false;
                }
                Thread.sleep(POLL);
            }
            return true;
        }
    }
}
