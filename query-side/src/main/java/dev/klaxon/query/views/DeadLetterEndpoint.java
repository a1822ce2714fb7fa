package dev.klaxon.query.views;

import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.views.DeadLetters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the events that views could not take, and has them tried again. */
@RestController
final class DeadLetterEndpoint {

    private final DeadLetters letters;

    DeadLetterEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    private record After(String position, String view) {}

    /** Lists parked events, oldest first, with those that wait behind them. */
    @GetMapping("/api/v1/dead-letters")
    @Requires({Scope.ADMIN, Scope.AUDIT})
    Page<DeadLetters.Letter> list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        After after = Cursor.read(cursor, 2, DeadLetterEndpoint::after).orElse(new After("", ""));
        List<DeadLetters.Letter> found = letters.find(view, after.position(), after.view(), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.position(), last.view()));
    }

    /** Tries parked events again, all of them or those of one view or one incident, each record in order. */
    @PostMapping("/api/v1/dead-letters/retry")
    @Requires(Scope.ADMIN)
    DeadLetters.Outcome retry(@RequestBody RetryRequest body) {
        IncidentId incident = body.incidentId();
        return letters.retry(body.view(), incident == null ? null : incident.toString());
    }

    /**
     * Which events to try again.
     *
     * @param view only those of this view
     * @param incidentId only those of this incident
     */
    record RetryRequest(@Nullable String view, @Nullable IncidentId incidentId) {}

    private static After after(List<String> keys) {
        return new After(keys.get(0), keys.get(1));
    }
}
