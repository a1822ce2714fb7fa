package dev.klaxon.query.keys;

import dev.klaxon.query.views.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the view of API keys. */
@Configuration(proxyBeanMethods = false)
class KeysView {

    static final String NAME = "api-keys";

    @Bean
    View viewOfKeys() {
        return new View(NAME, "api_key", "id");
    }
}
