package dev.klaxon.command.incident.knownissues;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.Address;
import dev.klaxon.command.incident.IncidentVerbWith;
import dev.klaxon.command.incident.OnIncidentWith;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.knownissue.KnownIssues;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.knownissue.KnownIssueId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Say that it is a known issue: one recorded here, or one that another system keeps.
 *
 * @param id of a known issue recorded here
 * @param key its key in the other system
 */
record LinkKnownIssue(
        @Nullable KnownIssueId id,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,

        @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT) @Nullable
        String url)
        implements IncidentVerbWith<KnownIssues> {

    static final Verb<LinkKnownIssue> VERB = OnIncidentWith.post(
                    "known-issues", LinkKnownIssue.class, KnownIssues.class)
            .called("KnownIssueLink", "link")
            .needs(Scope.RESPOND)
            .told(LinkKnownIssue::told);

    /** An issue that is named by its id is there, and linking the same again changes nothing. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment, KnownIssues known) {
        requireRecorded(known);
        requireFindable();
        return state.triage().knownIssues().events().anyMatch(this::isSame) ? Decision.none() : linked(state, moment);
    }

    private static Decision<IncidentEvent> told(Told<LinkKnownIssue> line, KnownIssues known) {
        LinkKnownIssue said = line.whole();
        said.requireRecorded(known);
        return said.linked(line.state(), line.moment());
    }

    private Decision<IncidentEvent> linked(IncidentState state, Moment moment) {
        return Decision.of(new KnownIssueLinked(state.id(), id, name, system, key, url, moment.claim()));
    }

    private boolean isSame(KnownIssueLinked linked) {
        if (id != null) {
            return id.equals(linked.knownIssueId());
        }
        return Objects.equals(name, linked.name())
                && Objects.equals(system, linked.system())
                && Objects.equals(key, linked.key())
                && Objects.equals(url, linked.url());
    }

    private void requireRecorded(KnownIssues known) {
        if (id != null && !known.isRecorded(id)) {
            throw invalid("/id", "is no known issue");
        }
    }

    private void requireFindable() {
        boolean findable = id != null || Text.isStated(name) || url != null || (key != null && !key.isBlank());
        if (!findable) {
            throw invalid("", "must have the id of a known issue, or its name, key or url elsewhere");
        }
    }

    private static CommandRejected invalid(String pointer, String detail) {
        return CommandRejected.faulty(
                Code.INVALID_VALUE, "What is linked " + detail, List.of(new FieldError(pointer, detail)));
    }
}
