package dev.klaxon.edge.json;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What stands in a path in the place of a component: an id, a constant or a word.
 *
 * @param name of the component
 * @param type of the component
 */
public record PathWord(String name, Class<?> type, String word) {

    /**
     * Its value.
     *
     * @param ids what an id reads as
     * @throws CommandRejected {@code not-found} where it is no id; {@code invalid-value} where it is no constant
     */
    public Object value(Function<String, UUID> ids) {
        if (type.isEnum()) {
            return constant();
        }
        if (type == UUID.class) {
            return id(ids);
        }
        return type.isRecord() ? wrapped(id(ids)) : word;
    }

    private Object constant() {
        try {
            return EnumReader.read(type, word);
        } catch (IllegalArgumentException e) {
            String detail = String.valueOf(e.getMessage());
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, "'%s' %s".formatted(name, detail), List.of(new FieldError("/" + name, detail)));
        }
    }

    private UUID id(Function<String, UUID> ids) {
        try {
            return ids.apply(word);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(Code.NOT_FOUND, "There is nothing at this path");
        }
    }

    private Object wrapped(UUID id) {
        try {
            return RecordField.canonicalConstructor(type).newInstance(id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }
}
