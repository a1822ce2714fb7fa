package dev.klaxon.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event store.
 *
 * @param allowUnsafe accept a database that may lose acknowledged events in a crash
 * @param pollMillis how long a reader at the head waits before it looks again for events of other nodes
 */
@ConfigurationProperties("klaxon.store")
public record StoreProperties(
        @DefaultValue("false") boolean allowUnsafe,
        @DefaultValue("20") int pollMillis) {}
