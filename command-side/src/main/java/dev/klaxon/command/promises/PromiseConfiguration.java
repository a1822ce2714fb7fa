package dev.klaxon.command.promises;

import dev.klaxon.store.Appends;
import dev.klaxon.store.StoreIdentity;
import dev.klaxon.store.work.SetAside;
import dev.klaxon.store.work.Worker;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep over due times, on every node, and another node that watches at once where one dies. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    private static final String NAME = "promises";
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(1);
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofMillis(250);

    /** What is appended here wakes it; it looks for what other nodes appended. */
    @Bean
    Worker promisesReader(PromiseFollower follower, Appends appends) {
        Worker worker = new Worker("promises-reader", SHORTEST_LOOK, LONGEST_REST, follower::turn);
        appends.onAppend(worker::wake);
        return worker;
    }

    @Bean
    SetAside promisesAside(DataSource dataSource, InstantSource clock, StoreIdentity opened) {
        return new SetAside(dataSource, clock, NAME);
    }

    @Bean
    Worker promisesWorker(PromiseKeeper keeper) {
        return new Worker(NAME, SHORTEST_REST, LONGEST_REST, keeper::turn);
    }
}
