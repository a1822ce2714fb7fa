package dev.klaxon.query.roster;

import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Role;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which rotations there are and who is on call. */
@RestController
@Reads(RosterView.NAME)
final class RosterEndpoint {

    private final RotationTable rotations;
    private final QueryClock clock;

    RosterEndpoint(RotationTable rotations, QueryClock clock) {
        this.rotations = rotations;
        this.clock = clock;
    }

    /** Lists rotations by name. */
    @GetMapping("/api/v1/rotations")
    @Requires(Scope.READ)
    Page<RotationAnswer> rotations(
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Instant now = clock.instant();
        return rotations.list(role, cursor, limit).map(rotation -> RotationAnswer.of(rotation, now));
    }

    /** Says for each rotation who is on call, now or at another instant, past or to come. */
    @GetMapping("/api/v1/on-call")
    @Requires(Scope.READ)
    Page<OnCallAnswer> onCall(
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Instant asked = at == null ? clock.instant() : at;
        return rotations.list(role, cursor, limit).map(rotation -> OnCallAnswer.of(rotation, asked));
    }
}
