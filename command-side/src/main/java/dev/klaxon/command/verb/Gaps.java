package dev.klaxon.command.verb;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.Needed;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A body that may have gaps: imported history leaves out what is {@link Needed} of a request. It is not handed out
 * itself, so that nobody takes for granted what its types promise; each component is asked for, and may be absent.
 */
public class Gaps<B extends Record> {

    private static final ClassValue<Boolean> POSSIBLE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> body) {
            return Arrays.stream(body.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .anyMatch(field -> field.isAnnotationPresent(Needed.class) || isPossibleIn(field.getGenericType()));
        }

        private boolean isPossibleIn(Type component) {
            return switch (component) {
                case Class<?> type -> type.isRecord() && get(type);
                case ParameterizedType generic ->
                    Arrays.stream(generic.getActualTypeArguments()).anyMatch(this::isPossibleIn);
                default -> false;
            };
        }
    };

    private final B body;

    protected Gaps(B body) {
        this.body = body;
    }

    /** Of a body with or without gaps. */
    public static <B extends Record> Gaps<B> of(B body) {
        return new Gaps<>(body);
    }

    /** A component, as far as it is told. */
    public final <T> @Nullable T get(Function<B, @Nullable T> component) {
        return component.apply(body);
    }

    /** A component that is never absent: a list, one of the path, or one that history is not spared. */
    public final <T> T need(Function<B, @Nullable T> component) {
        return Objects.requireNonNull(component.apply(body));
    }

    /**
     * A component that no line may be without, though a request may.
     *
     * @throws CommandRejected {@code invalid-value} where it is absent
     */
    public final <T> T demand(Function<B, @Nullable T> component, String pointer) {
        T value = component.apply(body);
        if (value == null) {
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, pointer + " is required", List.of(new FieldError(pointer, "is required")));
        }
        return value;
    }

    /** A component that may itself have gaps, and is never absent. */
    public final <T extends Record> Gaps<T> inside(Function<B, T> component) {
        return new Gaps<>(component.apply(body));
    }

    /** The elements of a component, each of which may have gaps. */
    public final <T extends Record> List<Gaps<T>> each(Function<B, List<T>> component) {
        return component.apply(body).stream().map(Gaps::of).toList();
    }

    /**
     * The body, where its type leaves no room for gaps.
     *
     * @throws IllegalStateException where a component is needed of a request alone
     */
    public final B whole() {
        if (POSSIBLE.get(body.getClass())) {
            throw new IllegalStateException("A line may leave gaps in %s".formatted(body.getClass()));
        }
        return body;
    }
}
