package dev.klaxon.command.verb;

import dev.klaxon.command.desk.Moment;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a line of imported history tells. It may leave gaps where a request may not, so that its body is never handed
 * out whole: each component is asked for, and may be absent.
 */
public abstract class ToldBody<V> {

    private final V body;
    private final Moment moment;
    private final Keys keys;

    protected ToldBody(V body, Moment moment, Keys keys) {
        this.body = body;
        this.moment = moment;
        this.keys = keys;
    }

    /** A component, as far as it is told. */
    public final <T> @Nullable T get(Function<V, @Nullable T> component) {
        return component.apply(body);
    }

    /** A component that no line is without: one of the path, or one that is not {@code @Needed}. */
    public final <T> T need(Function<V, @Nullable T> component) {
        return Objects.requireNonNull(component.apply(body));
    }

    /**
     * A component that no line may be without, though a request may.
     *
     * @throws CommandRejected {@code invalid-value} where it is absent
     */
    public final <T> T demand(Function<V, @Nullable T> component, String pointer) {
        T value = component.apply(body);
        if (value == null) {
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, pointer + " is required", List.of(new FieldError(pointer, "is required")));
        }
        return value;
    }

    /** What its events claim. */
    public final Claim claim() {
        return moment.claim();
    }

    /** When it is imported, and on whose behalf. */
    public final Moment moment() {
        return moment;
    }

    /** The id of the record that the line makes. */
    public final UUID id() {
        return moment.id();
    }

    /** The id of one of several records that the line makes. */
    public final UUID id(String part) {
        return moment.id(part);
    }

    /** What other lines of the source are known by. */
    public final Keys keys() {
        return keys;
    }
}
