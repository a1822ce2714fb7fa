package dev.klaxon.standalone.kpi;

import dev.klaxon.events.Event;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.recount.History;
import dev.klaxon.store.RecordedEvent;
import dev.klaxon.store.RecordedEvents;
import dev.klaxon.store.StoreConfiguration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the event table of a house, read by a store of its own. */
final class RawEvents {

    private RawEvents() {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = "dev.klaxon.edge.EdgeConfiguration")
    @Import(StoreConfiguration.class)
    static class Store {}

    /** All of it. */
    static History of(TestDatabase database, Instant now) {
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "store",
                                Map.of(
                                        "spring.datasource.url", database.jdbcUrl(),
                                        "spring.datasource.username", database.user(),
                                        "spring.datasource.password", database.password()))))
                .run()) {
            RecordedEvents events = store.getBean(RecordedEvents.class);
            JdbcClient tables = store.getBean(JdbcClient.class);
            Map<IncidentId, SequencedMap<UUID, PostmortemEvent>> postmortems = new HashMap<>();
            for (String stream : streams(tables, "Postmortem")) {
                SequencedMap<UUID, PostmortemEvent> told = told(events, stream, PostmortemEvent.class);
                postmortems.put(told.firstEntry().getValue().incidentId(), told);
            }
            return new History(
                    streams(tables, "Incident").stream()
                            .map(stream -> told(events, stream, IncidentEvent.class))
                            .map(told -> new History.Incident(
                                    told,
                                    postmortems.getOrDefault(
                                            told.firstEntry().getValue().incidentId(), new LinkedHashMap<>())))
                            .toList(),
                    now);
        }
    }

    private static List<String> streams(JdbcClient tables, String type) {
        return tables.sql("SELECT DISTINCT stream FROM write.event WHERE stream_type = ? ORDER BY stream")
                .param(type)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static <E extends Event> SequencedMap<UUID, E> told(RecordedEvents events, String stream, Class<E> sort) {
        SequencedMap<UUID, E> told = new LinkedHashMap<>();
        for (RecordedEvent recorded : events.stream(stream)) {
            told.put(recorded.eventId(), sort.cast(recorded.event()));
        }
        return told;
    }
}
