package dev.klaxon.query.timeline;

import dev.klaxon.query.documents.Csv;
import dev.klaxon.query.documents.Markdown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A whole timeline as a document. */
final class Documents {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Documents() {}

    static String markdown(String reference, String title, List<TimelineItem> items) {
        return "# %s: %s\n\n%s".formatted(reference, Markdown.line(title), table(items));
    }

    static String table(List<TimelineItem> items) {
        String head = """
                | Time (UTC) | Who | What | Result |
                | --- | --- | --- | --- |
                """;
        return items.stream().map(Documents::row).collect(Collectors.joining("", head, ""));
    }

    static String csv(List<TimelineItem> items) {
        Csv csv = new Csv(
                "occurredAt",
                "precision",
                "recordedAt",
                "actorId",
                "actorName",
                "actorRole",
                "type",
                "action",
                "result",
                "audience",
                "corrected",
                "eventId",
                "position");
        items.forEach(item -> csv.add(
                item.occurredAt(),
                item.precision(),
                item.recordedAt(),
                item.actor().id(),
                item.actor().name(),
                item.actor().role(),
                item.type(),
                item.action(),
                item.result(),
                item.audience(),
                item.corrected(),
                item.eventId(),
                item.position()));
        return csv.text();
    }

    private static String row(TimelineItem item) {
        TimelineItem.Actor actor = item.actor();
        String who = actor.role() == null
                ? actor.name()
                : "%s (%s)".formatted(actor.name(), actor.role().title());
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        time(item.occurredAt()),
                        Markdown.line(who),
                        item.corrected() ? Markdown.line(item.action()) + " (corrected)" : Markdown.line(item.action()),
                        Markdown.line(item.result()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
