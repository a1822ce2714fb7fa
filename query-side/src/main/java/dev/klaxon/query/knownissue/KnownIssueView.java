package dev.klaxon.query.knownissue;

import dev.klaxon.query.views.View;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the view of known issues. */
@Configuration(proxyBeanMethods = false)
class KnownIssueView {

    static final String NAME = "known-issues";

    @Bean
    View viewOfKnownIssues() {
        return new View(
                NAME, List.of(new View.Table("known_issue", "id"), new View.Table("known_issue_workaround", "id")));
    }
}
