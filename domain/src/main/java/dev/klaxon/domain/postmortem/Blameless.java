package dev.klaxon.domain.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Causes are told by roles and circumstances, not by the names of the people who were there. */
public final class Blameless {

    private static final int SHORTEST_NAME = 3;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

    private final List<Pattern> names;

    private Blameless(Set<Person> people) {
        this.names = people.stream()
                .map(person -> person.name().value())
                .filter(name -> name != null && !name.isBlank())
                .map(Blameless::plain)
                .flatMap(Blameless::patterns)
                .toList();
    }

    /** With the people of the incident and of its post-mortem, whoever of them is known by name. */
    public static Blameless of(IncidentState incident, PostmortemState postmortem) {
        Set<Person> people = new LinkedHashSet<>();
        gather(incident.declaration().event(), people);
        incident.chapters().values().forEach(history -> history.events().forEach(event -> gather(event, people)));
        postmortem.recorded().forEach(told -> gather(told.event(), people));
        return new Blameless(people);
    }

    /** What to say of what was told of causes. */
    public Optional<Warning> warnOf(Collection<? extends PostmortemEvent> events) {
        boolean named = events.stream()
                .flatMap(Blameless::texts)
                .map(Text::value)
                .filter(text -> text != null)
                .map(Blameless::plain)
                .anyMatch(text ->
                        names.stream().anyMatch(name -> name.matcher(text).find()));
        return named
                ? Optional.of(new Warning(
                        WarningCode.PERSON_NAMED, "The text names a person; say what made it possible, by roles"))
                : Optional.empty();
    }

    private static Stream<Text> texts(PostmortemEvent event) {
        return switch (event) {
            case FactorRecorded e -> Stream.ofNullable(e.text());
            case DetectionGapRecorded e -> Stream.ofNullable(e.text());
            case WhyAnswered e -> e.chain().stream();
            case RootCauseIdentified e -> Stream.ofNullable(e.text());
            default -> Stream.empty();
        };
    }

    /**
     * A full name however it is written; its words as they are or capitalised, for in lower case many are common words.
     */
    private static Stream<Pattern> patterns(String name) {
        List<String> words = List.of(name.split(" ", -1));
        if (words.size() == 1) {
            return Stream.of(word(name));
        }
        return Stream.concat(
                Stream.of(alone("(?iu:" + Pattern.quote(name) + ")")),
                words.stream()
                        .filter(word -> word.length() >= SHORTEST_NAME && Character.isUpperCase(word.charAt(0)))
                        .map(Blameless::word));
    }

    private static Pattern word(String word) {
        String quoted = Pattern.quote(word);
        return alone("(?:" + quoted + "|(?=\\p{Lu})(?iu:" + quoted + "))");
    }

    private static Pattern alone(String pattern) {
        return Pattern.compile(NO_LETTER_BEFORE + pattern + NO_LETTER_AFTER);
    }

    /** Without accents, which not everybody finds on the keyboard, and with single spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void gather(@Nullable Object told, Set<Person> people) {
        if (told instanceof Person person) {
            people.add(person);
        } else if (told instanceof Collection<?> several) {
            several.forEach(each -> gather(each, people));
        } else if (told instanceof Record members) {
            for (RecordComponent member : members.getClass().getRecordComponents()) {
                gather(read(member, members), people);
            }
        }
    }

    private static @Nullable Object read(RecordComponent member, Record of) {
        try {
            return member.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event's members can be read", e);
        }
    }
}
