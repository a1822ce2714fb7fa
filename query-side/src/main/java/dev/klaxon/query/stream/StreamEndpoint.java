package dev.klaxon.query.stream;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Admission;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.views.Reads;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.Position;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells changes as they happen. */
@RestController
@Reads(value = IncidentView.NAME, held = false)
final class StreamEndpoint {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Feed feed;
    private final EventLog log;
    private final Admission admission;
    private final JsonMapper json;
    private final Duration heartbeat;

    StreamEndpoint(
            Feed feed,
            EventLog log,
            Admission admission,
            JsonMapper json,
            @Value("${klaxon.stream.heartbeat:15s}") Duration heartbeat) {
        this.feed = feed;
        this.log = log;
        this.admission = admission;
        this.json = json;
        this.heartbeat = heartbeat;
    }

    /**
     * Streams what changes of the incidents that the caller may read, as Server-Sent Events: {@code incident} for each
     * event of an incident, {@code cadence} for each due time that passed. An event is sent once the incident view has
     * it. Without {@code Last-Event-ID} the stream begins now, with it behind that event, on any node.
     *
     * @param lastEventId of the last event that the caller has seen
     */
    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Scope.READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = ChangeAnswer.class)))
    void stream(
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        feed.join();
        try {
            Position begin = lastEventId == null ? feed.now() : seen(lastEventId);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            if (!HttpMethod.HEAD.matches(request.getMethod())) {
                new Subscription(feed, json, heartbeat, () -> admission.of(request), response.getOutputStream())
                        .writeFrom(begin);
            }
        } finally {
            feed.leave();
        }
    }

    /** An id that this log has never reached is of another one, and nothing would ever follow it. */
    private Position seen(String lastEventId) {
        try {
            Position seen = Position.parse(lastEventId);
            if (!seen.isAfter(log.head())) {
                return seen;
            }
        } catch (IllegalArgumentException e) {
            // refused below, as any other word that is no id
        }
        String detail = "is not the id of an event of this stream";
        throw CommandRejected.faulty(
                Code.INVALID_VALUE, LAST_EVENT_ID + " " + detail, List.of(new FieldError("/" + LAST_EVENT_ID, detail)));
    }
}
