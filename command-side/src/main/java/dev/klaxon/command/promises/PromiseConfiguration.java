package dev.klaxon.command.promises;

import dev.klaxon.store.StoreConfiguration.PromptProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets another node watch at once where one dies. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    PromptProcessor promptPromises() {
        return new PromptProcessor(PromiseProjector.NAME);
    }
}
