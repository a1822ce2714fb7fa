package dev.klaxon.query.policy;

import dev.klaxon.query.views.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the view of policies. */
@Configuration(proxyBeanMethods = false)
class PolicyView {

    static final String NAME = "policies";

    @Bean
    View viewOfPolicies() {
        return new View(NAME, "policy", "version");
    }
}
