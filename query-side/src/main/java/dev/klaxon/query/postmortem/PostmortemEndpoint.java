package dev.klaxon.query.postmortem;

import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.query.documents.Sheets;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.timeline.Timeline;
import dev.klaxon.query.timeline.TimelineView;
import dev.klaxon.query.views.AskedInstant;
import dev.klaxon.query.views.QueryClock;
import dev.klaxon.query.views.Reads;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what was learnt after incidents, and what becomes of it. */
@RestController
@AlsoTakes(AskedInstant.PARAMETER)
@Reads({IncidentView.NAME, TimelineView.NAME})
final class PostmortemEndpoint {

    private static final String ONE = "/api/v1/postmortems/{id}";
    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final Postmortems postmortems;
    private final PostmortemLists lists;
    private final Timeline timeline;
    private final PolicyShelf policies;
    private final QueryClock clock;

    PostmortemEndpoint(
            Postmortems postmortems, PostmortemLists lists, Timeline timeline, PolicyShelf policies, QueryClock clock) {
        this.postmortems = postmortems;
        this.lists = lists;
        this.timeline = timeline;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Lists post-mortems, booked last first.
     *
     * @param overdue whether the day for which it is booked is past, in the policy's zone, and it was not held
     */
    @GetMapping("/api/v1/postmortems")
    @Requires(Scope.READ)
    Page<PostmortemSummary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable PostmortemStatus status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return lists.postmortems(
                Reader.of(caller), status, overdue, policies.current(), clock.instant(), cursor, limit);
    }

    /** One post-mortem with its actions, and what publishing it still needs. */
    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    ResponseEntity<PostmortemAnswer> one(Caller caller, @PathVariable("id") PostmortemId id) {
        Postmortems.Found found = postmortems.find(id, Reader.of(caller));
        PostmortemAnswer answer = answer(found);
        return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
    }

    /** The same as a document, with the timeline of the incident in it. */
    @GetMapping(path = ONE, produces = MARKDOWN)
    @Requires(Scope.READ)
    ResponseEntity<byte[]> document(Caller caller, @PathVariable("id") PostmortemId id) {
        Reader reader = Reader.of(caller);
        Postmortems.Found found = postmortems.find(id, reader);
        String text = PostmortemDocument.of(answer(found), timeline.table(found.incident(), reader));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MARKDOWN))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The meeting for a calendar; one that was moved takes the place of the one that is in there. */
    @GetMapping(path = ONE + "/invitation", produces = CALENDAR)
    @Requires(Scope.READ)
    ResponseEntity<byte[]> invitation(Caller caller, @PathVariable("id") PostmortemId id) {
        Postmortems.Found found = postmortems.find(id, Reader.of(caller));
        String invitation = Invitation.of(found.postmortem(), found.incident())
                .orElseThrow(() -> new CommandRejected(Code.NOT_FOUND, "It is not known for when it is booked"));
        String file = "postmortem-%s.ics".formatted(found.incident().reference());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CALENDAR))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(invitation.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Lists the actions of all post-mortems, due first first.
     *
     * @param owner the id of a person
     * @param overdue whether the day on which it is due is past and it is still to be done
     */
    @GetMapping(path = "/api/v1/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    Page<ActionAnswer> actions(
            Caller caller,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Instant now = clock.instant();
        return lists.actions(
                Reader.of(caller),
                owner,
                overdue,
                policies.current().businessDays().dayOf(now),
                cursor,
                limit);
    }

    /** The same for a spreadsheet. */
    @GetMapping(path = "/api/v1/actions", produces = Sheets.CSV)
    @Requires(Scope.READ)
    ResponseEntity<String> actionSheet(
            Caller caller,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Page<ActionAnswer> page = actions(caller, owner, overdue, cursor, limit);
        return Sheets.piece(ActionSheet.of(page.items()), page.next());
    }

    private PostmortemAnswer answer(Postmortems.Found found) {
        return PostmortemAnswer.of(
                found.postmortem(),
                found.incident(),
                policies.at(found.incident().policyVersion()),
                clock.instant());
    }
}
