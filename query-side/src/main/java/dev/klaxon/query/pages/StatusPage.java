package dev.klaxon.query.pages;

import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.Reads;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the public was told, open to all. */
@Hidden
@Controller
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, AccessView.NAME})
final class StatusPage {

    private final PublicStatus status;

    StatusPage(PublicStatus status) {
        this.status = status;
    }

    @GetMapping(path = "/status", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show() {
        return new ModelAndView("status", Map.of("words", Words.ENGLISH, "status", status.now()));
    }
}
