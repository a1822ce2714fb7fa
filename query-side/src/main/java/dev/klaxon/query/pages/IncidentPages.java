package dev.klaxon.query.pages;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.query.incident.IncidentAnswer;
import dev.klaxon.query.incident.IncidentFilter;
import dev.klaxon.query.incident.IncidentList;
import dev.klaxon.query.incident.IncidentSummary;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.incident.Merges;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.timeline.Timeline;
import dev.klaxon.query.timeline.TimelineItem;
import dev.klaxon.query.timeline.TimelineView;
import dev.klaxon.query.timeline.TimelineWish;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The incidents for people. */
@Hidden
@Controller
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, TimelineView.NAME})
final class IncidentPages {

    private static final int ROWS = 50;
    private static final int LINES = 200;

    private final Incidents incidents;
    private final IncidentList list;
    private final Timeline timeline;
    private final PolicyShelf policies;
    private final Merges merges;
    private final QueryClock clock;

    IncidentPages(
            Incidents incidents,
            IncidentList list,
            Timeline timeline,
            PolicyShelf policies,
            Merges merges,
            QueryClock clock) {
        this.incidents = incidents;
        this.list = list;
        this.timeline = timeline;
        this.policies = policies;
        this.merges = merges;
        this.clock = clock;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Scope.READ)
    ModelAndView list(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        String words = q == null || q.isBlank() ? null : q;
        Page<IncidentSummary> page = list.find(IncidentFilter.words(words), Reader.of(caller), cursor, ROWS);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("words", Words.ENGLISH);
        model.put("q", words);
        model.put("page", page);
        model.put("more", page.next());
        model.put("further", cursor != null);
        return new ModelAndView("incidents", model);
    }

    @GetMapping(path = "/incidents/{reference}", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Scope.READ)
    ModelAndView one(
            Caller caller, @PathVariable String reference, @RequestParam(required = false) @Nullable String cursor) {
        Reader reader = Reader.of(caller);
        IncidentState fold = incidents.one(reference, reader);
        IncidentAnswer incident = IncidentAnswer.of(fold, policies.at(fold.policyVersion()), merges.of(fold, reader));
        Page<TimelineItem> lines = timeline.page(fold, reader, TimelineWish.ALL, cursor, LINES);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("words", Words.ENGLISH);
        model.put("now", clock.instant());
        model.put("incident", incident);
        model.put("open", fold.isOpen());
        model.put("stages", Stage.of(incident.status(), incident.stamps()));
        model.put("facts", Fact.of(incident));
        model.put("days", Day.of(lines.items()));
        model.put("more", lines.next());
        model.put("further", cursor != null);
        return new ModelAndView("incident", model);
    }
}
