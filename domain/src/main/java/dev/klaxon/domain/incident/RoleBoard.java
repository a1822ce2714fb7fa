package dev.klaxon.domain.incident;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.RoleRequested;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who plays which part, and which parts were asked for. */
public record RoleBoard(History<IncidentEvent> told) {

    /** Every time that somebody took a role, handed it over or gave it up. */
    public History<IncidentEvent> changes() {
        return told.where(event -> !(event instanceof RoleRequested));
    }

    public History<RoleRequested> requests() {
        return told.of(RoleRequested.class);
    }

    /** Whether the person was asked by name to take a role. */
    public boolean isAsked(String personId) {
        return asked().anyMatch(person -> person.id().equals(personId));
    }

    /** Those who were asked by name to take a role. */
    public Stream<Person> asked() {
        return requests().events().map(RoleRequested::proposed).filter(Objects::nonNull);
    }

    /** The holders of every role that has one, in the order in which they came. */
    public Map<Role, List<Person>> holders() {
        Map<Role, SequencedSet<Person>> holders = new EnumMap<>(Role.class);
        changes().events().forEach(change -> apply(change, holders));
        return held(holders);
    }

    /** The holders of every role that has one, from a change on until the next. */
    public record Assignments(BusinessOrder since, Map<Role, List<Person>> holders) {}

    /** Who held what after each change, in business order. */
    public List<Assignments> course() {
        Map<Role, SequencedSet<Person>> holders = new EnumMap<>(Role.class);
        List<Assignments> course = new ArrayList<>();
        for (Filed<IncidentEvent> change : changes().entries()) {
            apply(change.event(), holders);
            course.add(new Assignments(change.order(), held(holders)));
        }
        return course;
    }

    /** The holder of a role that one person holds. */
    public Optional<Person> holder(Role role) {
        return holders().getOrDefault(role, List.of()).stream().findFirst();
    }

    public boolean holds(Role role, String personId) {
        return holders().getOrDefault(role, List.of()).stream()
                .anyMatch(person -> person.id().equals(personId));
    }

    /** Whether the person holds any role. */
    public boolean holdsAny(String personId) {
        return holders().values().stream()
                .flatMap(List::stream)
                .anyMatch(person -> person.id().equals(personId));
    }

    private static void apply(IncidentEvent change, Map<Role, SequencedSet<Person>> holders) {
        switch (change) {
            case RoleAssigned e -> join(holders, e.role(), e.assignee());
            case RoleHandedOver e -> join(holders, e.role(), e.to());
            case RoleReleased e -> leave(of(holders, e.role()), e.holder());
            default -> throw new IllegalStateException("Not a change of roles: " + change);
        }
    }

    private static Map<Role, List<Person>> held(Map<Role, SequencedSet<Person>> holders) {
        Map<Role, List<Person>> held = new EnumMap<>(Role.class);
        holders.forEach((role, people) -> {
            if (!people.isEmpty()) {
                held.put(role, List.copyOf(people));
            }
        });
        return held;
    }

    private static void join(Map<Role, SequencedSet<Person>> holders, Role role, Person person) {
        SequencedSet<Person> people = of(holders, role);
        if (role.isSingle()) {
            people.clear();
        }
        people.add(person);
    }

    private static void leave(SequencedSet<Person> people, @Nullable Person person) {
        if (person == null) {
            people.clear();
        } else {
            people.remove(person);
        }
    }

    private static SequencedSet<Person> of(Map<Role, SequencedSet<Person>> holders, Role role) {
        return holders.computeIfAbsent(role, key -> new LinkedHashSet<>());
    }
}
