package dev.klaxon.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Klaxon in a process of its own, which can be killed. */
final class ServiceProcess implements AutoCloseable {

    private static final String KEY = "klx_the-key-of-the-killed-service";

    private final Process process;
    private final Path data;
    private final int port;

    private ServiceProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static ServiceProcess start(Path data) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.klaxon.standalone.Klaxon",
                "serve");
        command.environment().keySet().removeIf(name -> name.startsWith("KLAXON_"));
        command.environment().put("KLAXON_DATA", data.toString());
        command.environment().put("KLAXON_PORT", String.valueOf(port));
        command.environment().put("KLAXON_ADMIN_KEY", KEY);
        Process process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("service.log").toFile()))
                .start();
        return new ServiceProcess(process, data, port);
    }

    ServiceClient client() {
        return new ServiceClient("http://127.0.0.1:" + port, KEY);
    }

    /** A client, once the service answers. */
    ServiceClient answering() {
        ServiceClient client = client();
        while (true) {
            assertThat(process.isAlive()).as("the service runs").isTrue();
            try {
                if (client.get("incidents").isSuccess()) {
                    return client;
                }
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    /** Its database. */
    JdbcClient database() throws IOException {
        Properties connection = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgres/connection.properties"))) {
            connection.load(file);
        }
        String url = "jdbc:postgresql://127.0.0.1:%s/klaxon".formatted(connection.getProperty("port"));
        return JdbcClient.create(new DriverManagerDataSource(url, "klaxon", connection.getProperty("password")));
    }

    /** How many events are stored. */
    long events() throws IOException {
        return database()
                .sql("SELECT count(*) FROM write.event")
                .query(Long.class)
                .single();
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
