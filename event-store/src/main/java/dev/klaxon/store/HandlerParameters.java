package dev.klaxon.store;

import dev.klaxon.events.Claim;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives handlers the {@link Claim} of their command and the {@link Position} of their event. */
public final class HandlerParameters implements ParameterResolverFactory {

    /** The name under which a command's metadata carries its claim. */
    public static final String CLAIM = "claim";

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Claim.class) {
            return new Resolver<>(message -> (Claim) message.getMetaData().get(CLAIM));
        }
        if (type == Position.class) {
            return new Resolver<>(message -> message instanceof TrackedEventMessage<?> tracked
                    ? PositionToken.positionOf(tracked.trackingToken())
                    : null);
        }
        return null;
    }

    private record Resolver<T>(Function<Message<?>, @Nullable T> read) implements ParameterResolver<T> {

        @Override
        public @Nullable T resolveParameterValue(Message<?> message) {
            return read.apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return read.apply(message) != null;
        }
    }
}
