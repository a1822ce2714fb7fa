package dev.klaxon.query.views;

import dev.klaxon.edge.access.Requires;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the header by which a caller sees what it wrote. */
@Component
final class PositionHeader implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean readsViews = method.hasMethodAnnotation(Requires.class)
                && (method.hasMethodAnnotation(Reads.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Reads.class));
        if (readsViews && !isDescribed(operation)) {
            Schema<?> schema = new Schema<>().type("string");
            schema.addType("string");
            HeaderParameter header = new HeaderParameter();
            header.name(PositionGate.WANTED)
                    .description("A position of a receipt: the answer holds everything up to it")
                    .required(false)
                    .schema(schema);
            operation.addParametersItem(header);
        }
        return operation;
    }

    /** One operation may answer in several forms, each by a method of its own. */
    private static boolean isDescribed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> PositionGate.WANTED.equals(parameter.getName()));
    }
}
