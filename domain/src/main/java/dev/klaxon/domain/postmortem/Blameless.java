package dev.klaxon.domain.postmortem;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

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

    /** The whole name however it is written, and its parts as they are: many a name is a common word in lower case. */
    private static Stream<Pattern> patterns(String name) {
        Pattern whole = Pattern.compile(
                NO_LETTER_BEFORE + Pattern.quote(name) + NO_LETTER_AFTER, CASE_INSENSITIVE | UNICODE_CASE);
        Stream<Pattern> parts = Stream.of(name.split("\\s+", -1))
                .filter(part -> part.length() >= SHORTEST_NAME && Character.isUpperCase(part.charAt(0)))
                .map(part -> Pattern.compile(NO_LETTER_BEFORE + Pattern.quote(part) + NO_LETTER_AFTER));
        return Stream.concat(Stream.of(whole), parts);
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
