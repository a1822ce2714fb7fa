package dev.klaxon.events;

import java.util.Objects;

/**
 * A human being or a service that acts as one. Two are the same where their ids are.
 *
 * @param id the stable id that keys and tokens name
 * @param name what people call them
 */
public record Person(String id, Text name) {

    public static Person of(String id, String name) {
        return new Person(id, Text.of(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
