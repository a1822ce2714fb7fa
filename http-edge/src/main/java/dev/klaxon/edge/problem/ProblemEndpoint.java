package dev.klaxon.edge.problem;

import dev.klaxon.domain.refusal.Code;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container dispatches as an error: a bare status, or what escaped every filter. */
@Controller
final class ProblemEndpoint implements ErrorController {

    private final ProblemWriter problems;

    ProblemEndpoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            return;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            problems.write(request, response, thrown);
        } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            problems.write(request, response, Failures.ofStatus(status));
        } else {
            problems.write(request, response, Failure.of(Code.NOT_FOUND, "There is nothing at this path"));
        }
    }
}
