package dev.klaxon.query.brief;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the executive brief of an incident. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class BriefEndpoint {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final Incidents incidents;
    private final PolicyShelf policies;
    private final QueryClock clock;

    BriefEndpoint(Incidents incidents, PolicyShelf policies, QueryClock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    /** The newest brief, how old it is, what has come since and what is due next; also while there is none. */
    @GetMapping(path = "/api/v1/incidents/{id}/brief", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    BriefAnswer newest(Caller caller, @PathVariable String id) {
        IncidentState incident = incidents.one(id, Reader.of(caller));
        return BriefAnswer.of(incident, policies.at(incident.policyVersion()), clock.instant());
    }

    /** The same as a document. */
    @GetMapping(path = "/api/v1/incidents/{id}/brief", produces = MARKDOWN)
    @Requires(Scope.READ)
    ResponseEntity<byte[]> document(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MARKDOWN))
                .body(BriefDocument.of(newest(caller, id)).getBytes(StandardCharsets.UTF_8));
    }
}
