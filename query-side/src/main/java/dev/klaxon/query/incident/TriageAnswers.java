package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Triage;
import dev.klaxon.events.incident.ChangeKind;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.KnownIssueLinked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what an incident was linked with at triage. */
public final class TriageAnswers {

    private TriageAnswers() {}

    /**
     * A change that may have to do with it.
     *
     * @param at when it was made
     */
    public record LinkedChangeAnswer(
            UUID id,
            @Nullable ChangeKind kind,
            @Nullable String name,
            @Nullable String system,
            @Nullable String key,
            @Nullable String url,
            @Nullable Instant at) {}

    /**
     * A known issue that it was recognised as.
     *
     * @param id absent where another system keeps it
     */
    public record KnownIssueLinkAnswer(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String system,
            @Nullable String key,
            @Nullable String url) {}

    static List<LinkedChangeAnswer> changes(Triage triage) {
        return triage.changes().events().map(TriageAnswers::change).toList();
    }

    static List<KnownIssueLinkAnswer> knownIssues(Triage triage) {
        return triage.knownIssues().events().map(TriageAnswers::knownIssue).toList();
    }

    private static LinkedChangeAnswer change(ChangeLinked linked) {
        return new LinkedChangeAnswer(
                linked.changeId().value(),
                linked.kind(),
                text(linked.name()),
                linked.system(),
                linked.key(),
                linked.url(),
                linked.at());
    }

    private static KnownIssueLinkAnswer knownIssue(KnownIssueLinked linked) {
        return new KnownIssueLinkAnswer(
                linked.knownIssueId() == null ? null : linked.knownIssueId().value(),
                text(linked.name()),
                linked.system(),
                linked.key(),
                linked.url());
    }
}
