package dev.klaxon.query.roster;

import dev.klaxon.query.views.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the view of rotations. */
@Configuration(proxyBeanMethods = false)
class RosterView {

    static final String NAME = "roster";

    @Bean
    View viewOfRotations() {
        return new View(NAME, "rotation", "id");
    }
}
