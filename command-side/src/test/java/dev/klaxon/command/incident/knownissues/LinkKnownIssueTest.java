package dev.klaxon.command.incident.knownissues;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.knownissue.KnownIssues;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.knownissue.KnownIssueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkKnownIssueTest {

    private static final KnownIssueId KNOWN = new KnownIssueId(id(40));

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().with((KnownIssues) KNOWN::equals).given(at(0).declared());

    @Test
    void links_one_by_its_id() {
        incident.when(known(KNOWN))
                .then(new KnownIssueLinked(INCIDENT, KNOWN, null, null, null, null, incident.claim()));
    }

    @Test
    void links_one_that_another_system_keeps() {
        incident.when(kept("DNS-1"))
                .then(new KnownIssueLinked(INCIDENT, null, null, "jira", "DNS-1", null, incident.claim()));
    }

    @Test
    void changes_nothing_where_it_is_linked() {
        incident.given(
                new KnownIssueLinked(INCIDENT, KNOWN, Text.of("DNS"), null, null, null, at(1).claim()),
                new KnownIssueLinked(INCIDENT, null, null, "jira", "DNS-1", null, at(2).claim()));

        incident.when(known(KNOWN)).thenNothing();
        incident.when(kept("DNS-1")).thenNothing();
        incident.when(kept("DNS-2"))
                .then(new KnownIssueLinked(INCIDENT, null, null, "jira", "DNS-2", null, incident.claim()));
    }

    @Test
    void refuses_one_that_is_not_there_also_of_an_import() {
        incident.when(known(new KnownIssueId(id(41)))).thenRefused(INVALID_VALUE);
        incident.imported("k-1").when(known(new KnownIssueId(id(41)))).thenRefused(INVALID_VALUE);
    }

    @Test
    void refuses_what_nothing_names() {
        incident.when(known(null)).thenRefused(INVALID_VALUE);
    }

    @Test
    void refuses_it_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled()).when(known(KNOWN)).thenRefused(INCIDENT_NOT_OPEN);
    }

    private static LinkKnownIssue known(@Nullable KnownIssueId id) {
        return new LinkKnownIssue(id, null, null, null, null);
    }

    private static LinkKnownIssue kept(String key) {
        return new LinkKnownIssue(null, null, "jira", key, null);
    }
}
