package dev.klaxon.command.imports;

import dev.klaxon.store.StoreIdentity;
import dev.klaxon.store.work.SetAside;
import dev.klaxon.store.work.Worker;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker on imports, on every node; an upload wakes that of its own. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final String NAME = "imports";
    private static final Duration SHORTEST_REST = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    @Bean
    SetAside importsAside(DataSource dataSource, InstantSource clock, StoreIdentity opened) {
        return new SetAside(dataSource, clock, NAME);
    }

    @Bean
    Worker importsWorker(ImportWorker imports) {
        return new Worker(NAME, SHORTEST_REST, LONGEST_REST, imports::turn);
    }
}
