package dev.klaxon.query.policy;

import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the versions of the policy. */
@RestController
@Reads(PolicyView.NAME)
final class PolicyEndpoint {

    private final PolicyTable policies;

    PolicyEndpoint(PolicyTable policies) {
        this.policies = policies;
    }

    /** Lists the versions, newest first: who published each, and why. */
    @GetMapping("/api/v1/policies")
    @Requires(Scope.READ)
    Page<PolicySummary> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        int before = Cursor.read(cursor, 1, PolicyEndpoint::version).orElse(Integer.MAX_VALUE);
        return Page.of(policies.newest(before, limit + 1), limit, last -> Cursor.of(last.version()));
    }

    /** One version with its whole document: severity matrix, clocks, role cards, templates and all. */
    @GetMapping("/api/v1/policies/{version}")
    @Requires(Scope.READ)
    ResponseEntity<PolicyAnswer> one(@PathVariable int version) {
        PolicyAnswer policy = policies.find(version).orElseThrow(() -> PolicyShelf.unknown(version, policies.last()));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(policy);
    }

    private static int version(List<String> keys) {
        return Integer.parseInt(keys.getFirst());
    }
}
