package dev.klaxon.query.kpi;

import dev.klaxon.store.StoreIdentity;
import dev.klaxon.store.work.SetAside;
import dev.klaxon.store.work.Worker;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker that brings sums up to date, on every node. */
@Configuration(proxyBeanMethods = false)
class KpiConfiguration {

    private static final String NAME = "figures";
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    @Bean
    SetAside figuresAside(DataSource dataSource, InstantSource clock, StoreIdentity opened) {
        return new SetAside(dataSource, clock, NAME);
    }

    @Bean
    Worker figuresWorker(KpiRollup roll) {
        return new Worker(NAME, SHORTEST_REST, LONGEST_REST, roll::turn);
    }
}
