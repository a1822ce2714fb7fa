package dev.klaxon.query.postmortem;

import dev.klaxon.query.views.View;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the view of post-mortems. */
@Configuration(proxyBeanMethods = false)
public class PostmortemView {

    /** Of the view and of its processor. */
    public static final String NAME = "postmortems";

    @Bean
    View viewOfPostmortems() {
        return new View(
                NAME,
                List.of(new View.Table("postmortem", "id"), new View.Table("postmortem_action", "postmortem_id, id")));
    }
}
