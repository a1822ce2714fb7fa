package dev.klaxon.command.incident;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.StoreConfiguration.SnapshotClass;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires incidents into Spring and Axon. */
@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

    private static final int SNAPSHOT_EVERY = 100;

    /** Named by {@link Incident}. */
    @Bean
    SnapshotTriggerDefinition incidentSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
    }

    @Bean
    SnapshotClass incidentSnapshotClass() {
        return new SnapshotClass(Incident.class);
    }

    /** A path names an incident by its id or by its reference. */
    @Bean
    WebMvcConfigurer incidentPaths(IncidentNames names) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, IncidentId.class, names::idOf);
            }
        };
    }
}
