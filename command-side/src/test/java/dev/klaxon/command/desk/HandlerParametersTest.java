package dev.klaxon.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.store.HandlerParameters;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.DefaultParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Axon's test support resolves any parameter, so that it would hide one that nobody resolves in the service. */
class HandlerParametersTest {

    private final ParameterResolverFactory resolvers = MultiParameterResolverFactory.ordered(
            new DefaultParameterResolverFactory(), new HandlerParameters(), new CallParameter());

    @Test
    void are_all_resolved() {
        List<Method> handlers = handlers();

        assertThat(handlers)
                .extracting(handler -> handler.getDeclaringClass().getSimpleName())
                .contains("IncidentCommandHandler", "StoreContentHandler", "RecordOverdueHandler");
        assertThat(handlers).allSatisfy(handler -> {
            Parameter[] parameters = handler.getParameters();
            assertThat(IntStream.range(1, parameters.length)
                            .mapToObj(index -> resolvers.createInstance(handler, parameters, index)))
                    .as("%s", handler)
                    .doesNotContainNull();
        });
    }

    @Test
    void are_not_resolved_where_they_are_unknown() throws Exception {
        Method stranger = HandlerParametersTest.class.getDeclaredMethod("stranger", String.class, StringBuilder.class);

        assertThat(resolvers.createInstance(stranger, stranger.getParameters(), 1))
                .isNull();
    }

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // looked at by its signature alone
    private static void stranger(String command, StringBuilder unknown) {}

    private static List<Method> handlers() {
        ApplicationContext context = RunningCommandSide.get().context();
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getPackageName().startsWith("dev.klaxon.command"))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .toList();
    }
}
