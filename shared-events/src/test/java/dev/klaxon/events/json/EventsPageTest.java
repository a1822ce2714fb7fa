package dev.klaxon.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The page {@code docs/events.md} says what the code says.
 *
 * <p>Write it anew by {@code ./mvnw -pl shared-events test -Ddocs.write=true}.
 */
class EventsPageTest {

    private static final Path PAGE = Path.of("../docs/events.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/\\s*@Revision", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=@param|$)", Pattern.DOTALL);

    @Test
    void the_committed_page_is_the_generated_one() throws IOException {
        String page = page();
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Events

                Generated from the code; do not edit. Every event also carries its claim, flat in its JSON: `actor`
                (a person), `occurredAt`, `precision` (SECOND, MINUTE, HOUR, DAY) and, where it was imported, `imported`
                (source, key, claimed actor). A member marked `?` may be absent. Texts and people's names are stored as
                commitments, see [ADR 4](adr/0004-texts-are-commitments.md).
                """);
        String chapter = "";
        Map<String, Class<? extends Event>> events = new TreeMap<>();
        for (Class<? extends Event> event : EventCatalogue.all()) {
            events.put(chapterOf(event) + "/" + EventCatalogue.nameOf(event), event);
        }
        for (Class<? extends Event> event : events.values()) {
            if (!chapter.equals(chapterOf(event))) {
                chapter = chapterOf(event);
                page.append("\n## ").append(chapter).append('\n');
            }
            page.append(entry(event));
        }
        return page.toString();
    }

    private static String entry(Class<? extends Event> event) throws IOException {
        String javadoc = javadocOf(event);
        Map<String, String> meanings = new TreeMap<>();
        Matcher parameters = PARAMETER.matcher(javadoc);
        while (parameters.find()) {
            meanings.put(parameters.group(1), parameters.group(2).strip());
        }
        String members = Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getType() != Claim.class)
                .map(component -> member(component, meanings.get(component.getName())))
                .collect(Collectors.joining("\n"));
        return """

                ### %s

                %s Revision %s.

                | member | type | meaning |
                |---|---|---|
                %s
                """.formatted(
                        EventCatalogue.nameOf(event),
                        javadoc.replaceAll("@param.*", "").strip(),
                        EventCatalogue.revisionOf(event),
                        members);
    }

    private static String member(RecordComponent component, @Nullable String meaning) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return "| `%s%s` | %s | %s |"
                .formatted(
                        component.getName(),
                        optional ? "?" : "",
                        component.getGenericType().getTypeName().replaceAll("(\\w+\\.)+|\\w+\\$", ""),
                        meaning == null ? "" : meaning);
    }

    /** The javadoc of the record on one line, links and code marks in Markdown. */
    private static String javadocOf(Class<?> event) throws IOException {
        Path file = SOURCES.resolve(event.getName().replace('.', '/') + ".java");
        Matcher javadoc = JAVADOC.matcher(Files.readString(file));
        assertThat(javadoc.find()).as("%s has javadoc", event).isTrue();
        return javadoc.group(1)
                .replaceAll("\\s*\\n\\s*\\*[ ]?", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    private static String chapterOf(Class<? extends Event> event) {
        return switch (event.getPackageName().replaceAll(".*\\.", "")) {
            case "incident" -> "Incident";
            case "policy" -> "Policy";
            case "access" -> "Access";
            case "knownissue" -> "Known issue";
            case "postmortem" -> "Post-mortem";
            case "watch" -> "Watch";
            case "roster" -> "Roster";
            case String other -> other;
        };
    }
}
