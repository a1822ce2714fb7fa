package dev.klaxon.command.incident;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Reservations;
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
    WebMvcConfigurer incidentPaths(Reservations reservations) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, IncidentId.class, text -> named(text, reservations));
            }
        };
    }

    private static IncidentId named(String text, Reservations reservations) {
        if (text.startsWith(Incidents.REFERENCE_PREFIX)) {
            return reservations
                    .owner(Incidents.REFERENCE, text)
                    .map(IncidentId::parse)
                    // goes the way of a restricted incident, so that no other fault is named for one than for the other
                    .orElseGet(() -> new IncidentId(EventIds.next()));
        }
        try {
            return new IncidentId(Wire.id(text));
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(Code.NOT_FOUND, "There is no such incident");
        }
    }
}
