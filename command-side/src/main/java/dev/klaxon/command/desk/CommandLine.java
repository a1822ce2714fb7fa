package dev.klaxon.command.desk;

import dev.klaxon.store.HandlerParameters;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.stereotype.Component;

/** The one way onto the command bus: each command with its claim, its call and the ids that its events keep. */
@Component
public final class CommandLine {

    private final CommandBus bus;

    CommandLine(CommandBus bus) {
        this.bus = bus;
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            CommandMessage<?> message = unitOfWork.getMessage();
            if (message.getMetaData().get(CommandCall.METADATA) instanceof CommandCall call) {
                call.attach(unitOfWork);
            }
            return chain.proceed();
        });
    }

    /** Runs the command on this thread; what a handler or the store throws comes out as it is. */
    public void send(Object command, CommandCall call, String principal, String traceId) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(
                        CommandCall.METADATA, call,
                        HandlerParameters.CLAIM, call.claim(),
                        EventMetadata.PRINCIPAL, principal,
                        EventMetadata.TRACE, traceId));
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(message, (sent, answer) -> result.set(answer));
        CommandResultMessage<?> answer = result.get();
        if (answer.isExceptional()) {
            switch (answer.exceptionResult()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
