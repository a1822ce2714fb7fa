package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.incident.Titles;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.Reads;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened, for programs, for documents and for spreadsheets. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, TimelineView.NAME})
final class TimelineEndpoint {

    private static final String MARKDOWN = "text/markdown";
    private static final String CSV = "text/csv";
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, MediaType.valueOf(MARKDOWN), MediaType.valueOf(CSV));

    private final Incidents incidents;
    private final Timeline timeline;

    TimelineEndpoint(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /**
     * Tells an incident in the order in which things happened. JSON comes in pieces, Markdown and CSV whole.
     *
     * @param audience only what was published to it
     * @param corrections whether the claim history of corrected lines is wanted
     */
    @GetMapping(
            path = "/api/v1/incidents/{id}/timeline",
            produces = {MediaType.APPLICATION_JSON_VALUE, MARKDOWN, CSV})
    @Requires(Scope.READ)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = TimelinePage.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    ResponseEntity<?> timeline(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Audience audience,
            @RequestParam(defaultValue = "false") boolean corrections,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Reader reader = Reader.of(caller);
        IncidentState incident = incidents.one(id, reader);
        TimelineWish wish = new TimelineWish(audience, corrections);
        return switch (wanted(accept).getSubtype()) {
            case "markdown" ->
                document(
                        MARKDOWN,
                        Documents.markdown(
                                incident.reference(), Titles.of(incident), timeline.whole(incident, reader, wish)));
            case "csv" -> document(CSV, Documents.csv(timeline.whole(incident, reader, wish)));
            default ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(timeline.page(incident, reader, wish, cursor, limit));
        };
    }

    /** The form of a JSON answer, for the API's description. */
    record TimelinePage(List<TimelineItem> items, @Nullable String next) {}

    private static ResponseEntity<byte[]> document(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The caller's favourite among what is offered; the mapping has refused those who like none. */
    private static MediaType wanted(@Nullable String accept) {
        List<MediaType> liked = MediaType.parseMediaTypes(accept);
        org.springframework.util.MimeTypeUtils.sortBySpecificity(liked);
        return liked.stream()
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .flatMap(like -> OFFERED.stream().filter(like::includes))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }
}
