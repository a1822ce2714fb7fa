package dev.klaxon.query.pages;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.query.brief.BriefAnswer;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.timeline.Impacts;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The executive brief on one page, for the screen and for paper. */
@Hidden
@Controller
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class BriefPage {

    private final Incidents incidents;
    private final PolicyShelf policies;
    private final QueryClock clock;

    BriefPage(Incidents incidents, PolicyShelf policies, QueryClock clock) {
        this.incidents = incidents;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping(path = "/incidents/{reference}/brief", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Scope.READ)
    ModelAndView show(Caller caller, @PathVariable String reference) {
        IncidentState fold = incidents.one(reference, Reader.of(caller));
        Instant now = clock.instant();
        BriefAnswer brief = BriefAnswer.of(fold, policies.at(fold.policyVersion()), now);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("words", Words.ENGLISH);
        model.put("now", now);
        model.put("brief", brief);
        model.put("impact", brief.impact() == null ? null : Impacts.said(brief.impact()));
        return new ModelAndView("brief", model);
    }
}
