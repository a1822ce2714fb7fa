package dev.klaxon.command.desk;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a handler the {@link CommandCall} of its command. */
@Component
public final class CallParameter implements ParameterResolverFactory, ParameterResolver<CommandCall> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == CommandCall.class ? this : null;
    }

    @Override
    public @Nullable CommandCall resolveParameterValue(Message<?> message) {
        return (CommandCall) message.getMetaData().get(CommandCall.METADATA);
    }

    @Override
    public boolean matches(Message<?> message) {
        return resolveParameterValue(message) != null;
    }
}
