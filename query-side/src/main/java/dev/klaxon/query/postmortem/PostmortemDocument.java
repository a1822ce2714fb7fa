package dev.klaxon.query.postmortem;

import dev.klaxon.query.documents.Markdown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A post-mortem as a document. */
final class PostmortemDocument {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NONE = "None.\n";

    private PostmortemDocument() {}

    /**
     * The document.
     *
     * @param timeline of the incident, as a table
     */
    static String of(PostmortemAnswer postmortem, String timeline) {
        StringBuilder text = new StringBuilder();
        text.append("# Post-mortem of %s: %s\n\n".formatted(postmortem.reference(), Markdown.line(postmortem.title())));
        text.append("- Status: %s\n".formatted(postmortem.status()));
        text.append("- Scheduled for: %s\n".formatted(time(postmortem.scheduledFor())));
        if (postmortem.facilitator() != null) {
            text.append("- Facilitator: %s\n"
                    .formatted(Markdown.line(postmortem.facilitator().name())));
        }
        if (postmortem.held() != null) {
            text.append("- Held: %s with %s\n"
                    .formatted(
                            time(postmortem.held().at()),
                            postmortem.held().participants().stream()
                                    .map(person -> Markdown.line(person.name()))
                                    .collect(Collectors.joining(", "))));
        }
        section(text, "Root cause", rootCause(postmortem));
        section(text, "Contributing factors", list(postmortem.factors()));
        section(text, "Detection gaps", list(postmortem.detectionGaps()));
        section(text, "Whys", whys(postmortem.whys()));
        section(text, "Actions", actions(postmortem.actions()));
        section(text, "Learnings", learnings(postmortem.learnings()));
        section(text, "Timeline", timeline);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, String body) {
        text.append("\n## %s\n\n%s".formatted(title, body.isEmpty() ? NONE : body));
    }

    private static String rootCause(PostmortemAnswer postmortem) {
        PostmortemAnswer.RootCause cause = postmortem.rootCause();
        return cause == null ? "" : "**%s**: %s\n".formatted(Markdown.line(cause.key()), Markdown.line(cause.text()));
    }

    private static String list(List<PostmortemAnswer.Finding> findings) {
        return findings.stream()
                .map(finding -> "- %s\n".formatted(Markdown.line(finding.text())))
                .collect(Collectors.joining());
    }

    private static String whys(List<PostmortemAnswer.Whys> whys) {
        return whys.stream()
                .map(chain -> IntStream.range(0, chain.chain().size())
                        .mapToObj(i -> "%d. %s\n"
                                .formatted(i + 1, Markdown.line(chain.chain().get(i))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\nand\n\n"));
    }

    private static String actions(List<ActionAnswer> actions) {
        if (actions.isEmpty()) {
            return "";
        }
        return actions.stream()
                .map(action -> "| %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                Markdown.line(action.title()),
                                action.category(),
                                action.owner() == null
                                        ? ""
                                        : Markdown.line(action.owner().name()),
                                action.dueOn() == null ? "" : action.dueOn(),
                                Markdown.line(action.acceptanceCriteria()),
                                Markdown.line(action.okr()),
                                action.overdue() ? action.status() + " (overdue)" : action.status()))
                .collect(Collectors.joining("", """
                        | Action | Category | Owner | Due | Acceptance criteria | OKR | Status |
                        | --- | --- | --- | --- | --- | --- | --- |
                        """, ""));
    }

    private static String learnings(List<PostmortemAnswer.Learning> learnings) {
        return learnings.stream()
                .map(learning -> "- %s\n".formatted(Markdown.line(learning.text())))
                .collect(Collectors.joining());
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "not known" : TIME.format(instant);
    }
}
