package dev.klaxon.command.knownissue;

import static dev.klaxon.command.knownissue.StoredKnownIssues.KIND;
import static dev.klaxon.command.knownissue.StoredKnownIssues.PATH;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Text;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.KnownIssueRecorded;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begin a known issue; a title is enough.
 *
 * @param symptoms how to recognise it, in words for ourselves
 * @param rootCauseKey the key that root causes of incidents have too
 * @param customerText what customers may be told of it
 */
record RecordKnownIssue(
        @Size(max = 200) Text title,
        @Nullable Text symptoms,
        @Nullable List<Service> services,
        @Nullable String rootCauseKey,
        @Nullable Text customerText)
        implements StreamVerb<KnownIssueEvent> {

    static final Verb<RecordKnownIssue> VERB = OnShortStream.post(PATH, KIND, RecordKnownIssue.class)
            .called("KnownIssue", "record")
            .needs(Scope.RESPOND)
            .beginsThere()
            .decided();

    /** A service that has it. */
    record Service(String name) {}

    @Override
    public Decision<KnownIssueEvent> decide(ShortStream<KnownIssueEvent> before, Moment moment) {
        return Decision.of(new KnownIssueRecorded(
                new KnownIssueId(before.id()),
                title,
                symptoms,
                serviceNames(),
                rootCauseKey,
                customerText,
                moment.claim()));
    }

    private List<String> serviceNames() {
        return services == null
                ? List.of()
                : services.stream().map(Service::name).distinct().toList();
    }
}
