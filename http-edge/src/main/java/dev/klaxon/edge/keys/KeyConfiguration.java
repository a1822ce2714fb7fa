package dev.klaxon.edge.keys;

import dev.klaxon.edge.access.KeyRing;
import dev.klaxon.store.EventLog;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks keys up wherever there is an event store. */
@Configuration(proxyBeanMethods = false)
public class KeyConfiguration {

    @Bean
    @ConditionalOnBean(EventLog.class)
    KeyRing storedKeyRing(EventLog log) {
        return new StoredKeyRing(log);
    }
}
