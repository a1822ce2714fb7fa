package dev.klaxon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void serves_a_durable_database_of_its_own_to_this_machine_only() throws Exception {
        try (var postgres = Servers.start(directory)) {
            var client = ClientOf.server(postgres);

            assertThat(client.ask("select current_database()")).isEqualTo("klaxon");
            assertThat(client.setting("fsync")).isEqualTo("on");
            assertThat(client.setting("synchronous_commit")).isEqualTo("on");
            assertThat(client.setting("full_page_writes")).isEqualTo("on");
            assertThat(client.setting("data_checksums")).isEqualTo("on");
            assertThat(client.setting("listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(client.setting("unix_socket_directories")).isEmpty();
            assertThat(client.setting("timezone")).isEqualTo("UTC");
            assertThat(client.setting("server_encoding")).isEqualTo("UTF8");
            assertThat(client.ask("select datcollate from pg_database where datname = 'klaxon'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void keeps_data_password_and_port_over_a_restart() throws Exception {
        ClientOf before;
        try (var postgres = Servers.start(directory)) {
            before = ClientOf.server(postgres);
            before.note("kept");
        }
        try (var postgres = Servers.start(directory)) {
            assertThat(ClientOf.server(postgres)).isEqualTo(before);
            assertThat(before.notes()).isEqualTo("kept");
            assertThat(postgres.restarts()).isZero();
        }
    }

    @Test
    void keeps_port_and_password_for_the_owner_only() throws Exception {
        try (var postgres = Servers.start(directory)) {
            var file = directory.resolve("connection.properties");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file))
                    .contains("port=" + postgres.port())
                    .contains("password=" + postgres.password());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> new ClientOf(postgres.jdbcUrl(), postgres.user(), "guessed").ask("select 1"));
        }
    }

    @Test
    void takes_another_port_where_its_own_has_been_taken() throws Exception {
        int taken;
        try (var postgres = Servers.start(directory)) {
            taken = postgres.port();
        }
        try (var stranger = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress());
                var postgres = Servers.start(directory)) {
            assertThat(postgres.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(ClientOf.server(postgres).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void copies_a_template() throws Exception {
        try (var postgres = Servers.start(directory)) {
            var template = new ClientOf(postgres.createDatabase("mould"), postgres.user(), postgres.password());
            template.note("cast");

            var copy = new ClientOf(postgres.createDatabase("copy", "mould"), postgres.user(), postgres.password());

            assertThat(copy.notes()).isEqualTo("cast");
        }
    }

    @Test
    void refuses_a_second_owner_in_this_process_and_in_another() throws Exception {
        try (var postgres = Servers.start(directory)) {
            assertThatExceptionOfType(EmbeddedPostgresException.class)
                    .isThrownBy(() -> Servers.start(directory))
                    .withMessageContaining(directory.toString())
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());

            try (var second = OwnerProcess.of(directory)) {
                assertThat(second.outcome())
                        .contains(directory.toString())
                        .contains("in use by process " + ProcessHandle.current().pid());
            }
            assertThat(ClientOf.server(postgres).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void refuses_data_of_another_major_version_and_leaves_it_as_it_is() throws Exception {
        var version = Files.createDirectories(directory.resolve("cluster")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> Servers.start(directory))
                .withMessageContaining("holds data of PostgreSQL 17")
                .withMessageContaining("KLAXON_DB_URL");
        assertThat(directory.resolve("cluster")).isDirectoryContaining("glob:**PG_VERSION");
        assertThat(directory.resolve("connection.properties")).doesNotExist();
    }

    @Test
    void refuses_data_whose_password_is_lost() throws Exception {
        Servers.start(directory).close();
        Files.delete(directory.resolve("connection.properties"));

        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> Servers.start(directory))
                .withMessageContaining("connection.properties");
    }

    @Test
    void runs_as_a_service_user_where_root_has_no_namespaces() throws Exception {
        assumeTrue(Account.isRoot(), "only root can become another user");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        ClientOf client;
        try (var postgres = Servers.start(directory)) {
            client = ClientOf.server(postgres);
            client.note("as root");
        }
        var nobody = Account.serviceUser("nobody").orElseThrow();
        try (var postgres = EmbeddedPostgres.start(directory, Servers.BINARIES, nobody)) {
            assertThat(client.notes()).isEqualTo("as root");
            assertThat(ProcessHandle.of(postgres.pid())
                            .flatMap(process -> process.info().user()))
                    .hasValue("nobody");
        }
        try (var postgres = Servers.start(directory)) {
            assertThat(ClientOf.server(postgres).notes()).isEqualTo("as root");
        }
    }

    @Test
    void says_when_the_service_user_cannot_reach_the_data() throws Exception {
        assumeTrue(Account.isRoot(), "only root can become another user");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        var nobody = Account.serviceUser("nobody").orElseThrow();

        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory, Servers.BINARIES, nobody))
                .withMessageContaining("may not enter " + directory);
    }
}
