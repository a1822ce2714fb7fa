package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which incidents there are and how one stands. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class IncidentEndpoint {

    private final Incidents incidents;
    private final IncidentList list;
    private final PolicyShelf policies;
    private final Merges merges;

    IncidentEndpoint(Incidents incidents, IncidentList list, PolicyShelf policies, Merges merges) {
        this.incidents = incidents;
        this.list = list;
        this.policies = policies;
        this.merges = merges;
    }

    /** Lists incidents, newest declared first; those that the caller may not read are left out. */
    @GetMapping("/api/v1/incidents")
    @Requires(Scope.READ)
    Page<IncidentSummary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable List<Status> status,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean drill,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Boolean imported,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String externalKey,
            @RequestParam(required = false) @Nullable UUID knownIssue,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        IncidentFilter filter = new IncidentFilter(
                status == null ? List.of() : status,
                severity == null ? List.of() : severity,
                service,
                account,
                q,
                drill,
                open,
                imported,
                source,
                externalKey,
                knownIssue,
                from,
                to);
        return list.find(filter, Reader.of(caller), cursor, limit);
    }

    /** One incident by its id or reference. */
    @GetMapping("/api/v1/incidents/{id}")
    @Requires(Scope.READ)
    ResponseEntity<IncidentAnswer> one(Caller caller, @PathVariable String id) {
        Reader reader = Reader.of(caller);
        IncidentState fold = incidents.one(id, reader);
        return ResponseEntity.ok()
                .eTag("\"" + fold.version() + "\"")
                .body(IncidentAnswer.of(fold, policies.at(fold.policyVersion()), merges.of(fold, reader)));
    }
}
