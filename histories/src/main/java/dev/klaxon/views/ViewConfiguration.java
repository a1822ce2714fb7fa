package dev.klaxon.views;

import dev.klaxon.histories.Histories;
import dev.klaxon.store.Appends;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.Position;
import dev.klaxon.store.Snapshots;
import dev.klaxon.store.StoreIdentity;
import dev.klaxon.store.StoreProperties;
import dev.klaxon.store.work.Worker;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading and views, for whichever side has some. Both sides import it. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {

    private static final Duration SHORTEST_LOOK = Duration.ofMillis(1);
    private static final Duration REBUILD_LOOK = Duration.ofMillis(200);
    private static final Duration DRAIN_LOOK = Duration.ofSeconds(5);
    private static final Duration DROP_LOOK = Duration.ofSeconds(20);

    @Bean
    Histories histories(LogReader log, Snapshots snapshots) {
        return new Histories(log, snapshots);
    }

    @Bean
    Commits viewCommits() {
        return new Commits();
    }

    /** Opened as soon as the views are known: whoever reads from one finds its tables. */
    @Bean
    ViewRegister viewRegister(
            JdbcClient jdbc,
            List<View<?>> views,
            LogReader log,
            StoreIdentity opened,
            PlatformTransactionManager transactions) {
        ViewRegister register = new ViewRegister(jdbc, views);
        register.open(new TransactionTemplate(transactions), log.head().equals(Position.START));
        return register;
    }

    @Bean
    Views views(ViewRegister register, LogReader log, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Views(register, log, jdbc, transactions);
    }

    @Bean
    DeadLetters deadLetters(
            JdbcClient jdbc, ViewRegister register, LogReader log, PlatformTransactionManager transactions) {
        return new DeadLetters(jdbc, register, log, new TransactionTemplate(transactions));
    }

    /** What is appended here wakes it; it looks for what other nodes appended, or older transactions held back. */
    @Bean
    Worker viewWorker(
            JdbcClient jdbc,
            ViewRegister register,
            LogReader log,
            Commits commits,
            Appends appends,
            StoreProperties properties,
            PlatformTransactionManager transactions) {
        LivePass live = new LivePass(
                register,
                new Projector(jdbc, register, new Parking(jdbc)),
                log,
                new TransactionTemplate(transactions),
                commits);
        Worker worker = new Worker("views", SHORTEST_LOOK, Duration.ofMillis(properties.pollMillis()), live::turn);
        appends.onAppend(worker::wake);
        return worker;
    }

    @Bean
    Worker rebuildWorker(
            JdbcClient jdbc,
            ViewRegister register,
            LogReader log,
            Commits commits,
            PlatformTransactionManager transactions) {
        Rebuild rebuild = new Rebuild(
                register,
                () -> new Projector(jdbc, register, new Parking(jdbc)),
                log,
                new TransactionTemplate(transactions),
                commits);
        return new Worker("views-anew", REBUILD_LOOK, REBUILD_LOOK, rebuild::turn);
    }

    /** A program that can read what another one had to park takes it in by itself. */
    @Bean
    Worker drainWorker(DeadLetters letters) {
        return new Worker("views-drain", DRAIN_LOOK, DRAIN_LOOK, letters::retryAll);
    }

    @Bean
    Worker dropWorker(ViewRegister register, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Worker(
                "views-drop",
                DROP_LOOK,
                DROP_LOOK,
                () -> Boolean.TRUE.equals(transaction.execute(status -> register.dropRetired())));
    }
}
