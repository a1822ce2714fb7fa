package dev.klaxon.query.policy.preview;

import dev.klaxon.domain.policy.PolicyCheck;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a policy would have said of history. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class PolicyPreviewEndpoint {

    private final PolicyPreview preview;
    private final QueryClock clock;

    PolicyPreviewEndpoint(PolicyPreview preview, QueryClock clock) {
        this.preview = preview;
        this.clock = clock;
    }

    /** Which past verdicts would turn under the document, over all incidents that the caller may read. */
    @PostMapping("/api/v1/policies/preview")
    @Requires(Scope.ADMIN)
    PreviewAnswer flips(@RequestBody PreviewRequest body, Caller caller) {
        PolicyCheck.require(body.document(), "/document");
        return preview.of(body.document(), Reader.of(caller), clock.instant());
    }
}
