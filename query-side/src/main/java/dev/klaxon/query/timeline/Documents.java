package dev.klaxon.query.timeline;

import dev.klaxon.query.documents.Markdown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole timeline as a document. */
final class Documents {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Spreadsheets take a cell that begins with one of these for a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

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
        Stream<String> head = Stream.of("occurredAt,precision,recordedAt,actorId,actorName,actorRole,type,action,"
                + "result,audience,corrected,eventId,position");
        return Stream.concat(head, items.stream().map(Documents::record))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
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

    private static String record(TimelineItem item) {
        TimelineItem.Actor actor = item.actor();
        return Stream.of(
                        item.occurredAt(),
                        item.precision(),
                        item.recordedAt(),
                        actor.id(),
                        actor.name(),
                        actor.role(),
                        item.type(),
                        item.action(),
                        item.result(),
                        item.audience(),
                        item.corrected(),
                        item.eventId(),
                        item.position())
                .map(Documents::field)
                .collect(Collectors.joining(","));
    }

    private static String field(@Nullable Object value) {
        String text = Objects.toString(value, "");
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
