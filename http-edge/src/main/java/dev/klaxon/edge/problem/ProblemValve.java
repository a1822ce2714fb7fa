package dev.klaxon.edge.problem;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.edge.request.TraceFilter;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Answers what Tomcat refuses before any filter sees it; Tomcat itself would answer HTML. */
public final class ProblemValve extends ErrorReportValve {

    private final String docs;

    /**
     * Writes problems.
     *
     * @param docs the page that has an anchor for each code
     */
    ProblemValve(String docs) {
        this.docs = docs;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Failure failure = Failures.ofStatus(status);
        response.setStatus(Problems.status(failure.code()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(body(failure));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The client has gone", e);
        }
    }

    /** No text in it comes from the request, so nothing needs an escape. */
    private String body(Failure failure) {
        Code code = failure.code();
        return """
                {"type":"%s#%s","title":"%s","status":%d,"detail":"%s","code":"%s","traceId":"%s"}""".formatted(
                        docs,
                        code.wire(),
                        Problems.title(code),
                        Problems.status(code),
                        failure.detail(),
                        code.wire(),
                        TraceFilter.newId());
    }
}
