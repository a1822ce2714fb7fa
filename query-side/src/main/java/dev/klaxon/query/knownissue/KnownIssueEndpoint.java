package dev.klaxon.query.knownissue;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.query.incident.IncidentFilter;
import dev.klaxon.query.incident.IncidentList;
import dev.klaxon.query.incident.IncidentSummary;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which defects are known and how to get around one. */
@RestController
@RequestMapping("/api/v1/known-issues")
@Reads({KnownIssueView.NAME, IncidentView.NAME})
final class KnownIssueEndpoint {

    private static final int INCIDENTS = 50;

    private final KnownIssueTable issues;
    private final IncidentList incidents;

    KnownIssueEndpoint(KnownIssueTable issues, IncidentList incidents) {
        this.issues = issues;
        this.incidents = incidents;
    }

    /** Lists known issues, newest first; the resolved ones too unless only open ones are asked for. */
    @GetMapping
    @Requires(Scope.READ)
    Page<KnownIssueSummary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String rootCauseKey,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return issues.list(new KnownIssueTable.Filter(q, service, rootCauseKey, open), cursor, limit);
    }

    /** One known issue with its workarounds and its newest incidents. */
    @GetMapping("/{id}")
    @Requires(Scope.READ)
    ResponseEntity<KnownIssueAnswer> one(Caller caller, @PathVariable("id") KnownIssueId id) {
        KnownIssueAnswer issue = issues.find(id.value())
                .orElseThrow(() -> new CommandRejected(Code.NOT_FOUND, "There is no known issue with that id"));
        Page<IncidentSummary> linked =
                incidents.find(IncidentFilter.knownIssue(id.value()), Reader.of(caller), null, INCIDENTS);
        return ResponseEntity.ok().eTag("\"" + issue.version() + "\"").body(issue.seenIn(linked.items()));
    }
}
