package dev.klaxon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresCrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What PostgreSQL logs when it was not stopped in order. */
    private static final String RECOVERY = "automatic recovery in progress";

    @TempDir
    Path directory;

    @Test
    void comes_back_on_the_same_port_each_time_the_server_is_killed() throws Exception {
        try (var postgres = Servers.start(directory)) {
            var client = ClientOf.server(postgres);
            client.note("before");
            for (var kill = 1; kill <= 3; kill++) {
                Servers.kill(postgres.pid());
                var expected = kill;
                await().atMost(PATIENCE).until(() -> postgres.restarts() == expected);

                assertThat(ClientOf.server(postgres)).isEqualTo(client);
                client.note("after " + kill);
            }
            assertThat(client.notes()).isEqualTo("after 1,after 2,after 3,before");
        }
    }

    @Test
    void stops_for_good_while_it_is_being_revived() throws Exception {
        var postgres = Servers.start(directory);
        Servers.kill(postgres.pid());
        postgres.close();

        assertThat(ProcessHandle.of(postgres.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertTakesOver();
    }

    @Test
    void takes_over_from_a_killed_owner_whose_server_lives_on() throws Exception {
        try (var owner = OwnerProcess.of(directory)) {
            var server = serverOf(owner);
            var client = client();
            client.note("acknowledged");
            owner.kill();
            assertThat(server.isAlive()).isTrue();

            assertTakesOver("acknowledged");
            assertThat(client()).isEqualTo(client);
            assertThat(serverLog()).doesNotContain(RECOVERY);
        }
    }

    @Test
    void takes_over_where_owner_and_server_were_killed_together() throws Exception {
        var expected = new ArrayList<String>();
        for (var kill = 1; kill <= 3; kill++) {
            try (var owner = OwnerProcess.of(directory)) {
                var server = serverOf(owner);
                client().note("acknowledged " + kill);
                expected.add("acknowledged " + kill);
                owner.kill();
                server.destroyForcibly();

                assertTakesOver(String.join(",", expected));
                assertThat(serverLog()).contains(RECOVERY);
            }
        }
    }

    @Test
    void forgets_a_dead_server_whose_process_number_means_another_program_now() throws Exception {
        Servers.start(directory).close();
        var lockFile = directory.resolve("cluster").resolve("postmaster.pid");
        var self = Long.toString(ProcessHandle.current().pid());
        Files.write(lockFile, List.of(self, directory.resolve("cluster").toString(), "0", "1", "", "127.0.0.1"));

        assertTakesOver();
    }

    @Test
    void starts_over_what_a_kill_left_half_made() throws Exception {
        var half = Files.createDirectories(directory.resolve("unfinished-1"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        assertTakesOver();
        assertThat(half).doesNotExist();
    }

    private void assertTakesOver(String notes) throws Exception {
        try (var postgres = Servers.start(directory)) {
            assertThat(ClientOf.server(postgres).notes()).isEqualTo(notes);
        }
    }

    private void assertTakesOver() throws Exception {
        try (var postgres = Servers.start(directory)) {
            assertThat(ClientOf.server(postgres).ask("select 1")).isEqualTo("1");
        }
    }

    private String serverLog() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(directory.resolve("log"), "postgres-*")) {
            for (var file : files) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private ClientOf client() throws IOException {
        var connection = ConnectionFile.in(directory).orElseThrow();
        var url = "jdbc:postgresql://127.0.0.1:%d/klaxon".formatted(connection.port());
        return new ClientOf(url, "klaxon", connection.password());
    }

    private static ProcessHandle serverOf(OwnerProcess owner) throws Exception {
        var pid = Long.parseLong(owner.outcome().substring("owns ".length()));
        return ProcessHandle.of(pid).orElseThrow();
    }
}
