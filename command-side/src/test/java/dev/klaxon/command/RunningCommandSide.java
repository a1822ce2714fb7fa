package dev.klaxon.command;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import java.net.URI;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command side on a port and a database of its own, one for all tests of a run. */
public final class RunningCommandSide {

    /** The key of the person {@code admin}, with every scope. */
    static final String ADMIN_KEY = "klx_the-first-key-of-the-tests";

    private final ConfigurableApplicationContext context;
    private final JdbcClient database;

    private RunningCommandSide(ConfigurableApplicationContext context) {
        this.context = context;
        this.database = JdbcClient.create(context.getBean(DataSource.class));
    }

    /** The one that runs; it starts at the first call and ends with the virtual machine. */
    public static RunningCommandSide get() {
        return Holder.RUNNING;
    }

    /** A client with the first key. */
    public Client admin() {
        return client(ADMIN_KEY);
    }

    /** A client with another key. */
    public Client client(String key) {
        return new Client(address(), key);
    }

    /** A part of it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** All parts of it. */
    public ApplicationContext context() {
        return context;
    }

    /** How many events the stream has. */
    public long eventsOf(String stream) {
        return database.sql("SELECT count(*) FROM write.event WHERE stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    /** How many events commands of people made. What becomes overdue meanwhile in incidents of other tests is none. */
    public long events() {
        return database.sql("SELECT count(*) FROM write.event WHERE stream_type <> 'Watch'")
                .query(Long.class)
                .single();
    }

    public JdbcClient database() {
        return database;
    }

    private URI address() {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://127.0.0.1:" + port);
    }

    private static final class Holder {

        private static final RunningCommandSide RUNNING = start();

        private static RunningCommandSide start() {
            TestDatabase database = TestPostgres.freshDatabase();
            return new RunningCommandSide(new SpringApplicationBuilder(CommandSideApplication.class)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + database.jdbcUrl(),
                            "--spring.datasource.username=" + database.user(),
                            "--spring.datasource.password=" + database.password(),
                            "--klaxon.admin-key=" + ADMIN_KEY));
        }
    }
}
