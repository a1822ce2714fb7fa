package dev.klaxon.command.desk;

import dev.klaxon.edge.request.IdempotencyKey;
import dev.klaxon.edge.request.IfMatch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers that every command takes. */
@Component
final class CommandHeaders implements GlobalOperationCustomizer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean isCommand = Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(CommandRequest.class::equals);
        return isCommand
                ? operation
                        .addParametersItem(header(IdempotencyKey.HEADER, "The same key gets the same receipt again"))
                        .addParametersItem(header(IfMatch.HEADER, "The quoted version that the command is meant for"))
                : operation;
    }

    private static HeaderParameter header(String name, String description) {
        Schema<?> schema = new Schema<>().type("string");
        schema.addType("string");
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(schema);
        return header;
    }
}
