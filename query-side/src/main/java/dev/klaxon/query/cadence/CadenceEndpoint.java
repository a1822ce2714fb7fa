package dev.klaxon.query.cadence;

import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is due and overdue now. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class CadenceEndpoint {

    private final CadenceTable promises;
    private final QueryClock clock;

    CadenceEndpoint(CadenceTable promises, QueryClock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** Over all incidents that the caller may read, soonest due first; drills only where they are asked for. */
    @GetMapping("/api/v1/cadence")
    @Requires(Scope.READ)
    Page<CadenceItem> due(
            Caller caller,
            @RequestParam(required = false) @Nullable List<Severity> severity,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "false") boolean drill,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return promises.find(
                new CadenceTable.Filter(severity == null ? List.of() : severity, overdue, drill),
                Reader.of(caller),
                clock.instant(),
                cursor,
                limit);
    }
}
