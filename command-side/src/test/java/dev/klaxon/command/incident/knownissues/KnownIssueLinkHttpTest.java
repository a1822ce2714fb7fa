package dev.klaxon.command.incident.knownissues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.command.incident.IncidentHttp;
import org.junit.jupiter.api.Test;

class KnownIssueLinkHttpTest {

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void is_made_once_to_an_issue_that_is_there() {
        Reply issue = RunningCommandSide.get().admin().post("/api/v1/known-issues", "{\"title\":\"DNS flaps\"}");
        String link = "{\"id\":\"%s\"}".formatted(issue.text("id"));

        incident.changed("known-issues", link);
        Reply again = incident.post("known-issues", link);

        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.eventIds()).isEmpty();
    }

    @Test
    void is_made_to_an_issue_that_another_system_keeps() {
        incident.changed("known-issues", "{\"system\":\"jira\",\"key\":\"DNS-1\"}");
    }

    @Test
    void is_refused_and_nothing_is_recorded() {
        incident.refused("known-issues", "{}", 400, "invalid-value");
        Reply unknown = incident.refused(
                "known-issues", "{\"id\":\"00000000-0000-7000-8000-000000000000\"}", 400, "invalid-value");
        assertThat(unknown.body().at("/errors/0/pointer").asText()).isEqualTo("/id");
    }
}
