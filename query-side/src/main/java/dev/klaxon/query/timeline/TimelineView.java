package dev.klaxon.query.timeline;

import dev.klaxon.query.views.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the timeline view. */
@Configuration(proxyBeanMethods = false)
public class TimelineView {

    /** Of the view and of its processor. */
    public static final String NAME = "timeline";

    @Bean
    View viewOfTimeline() {
        return new View(NAME, "timeline", "position");
    }
}
