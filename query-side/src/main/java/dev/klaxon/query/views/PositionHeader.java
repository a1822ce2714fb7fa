package dev.klaxon.query.views;

import dev.klaxon.edge.access.Requires;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the header by which a caller sees what it wrote, and the parameter by which it asks for the past. */
@Component
final class PositionHeader implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean readsViews = method.hasMethodAnnotation(Requires.class)
                && (method.hasMethodAnnotation(Reads.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Reads.class));
        if (readsViews && !isDescribed(operation, ReadingGate.WANTED)) {
            Schema<?> schema = new Schema<>().type("string");
            schema.addType("string");
            HeaderParameter header = new HeaderParameter();
            header.name(ReadingGate.WANTED)
                    .description("A position of a receipt: the answer holds everything up to it")
                    .required(false)
                    .schema(schema);
            operation.addParametersItem(header);
        }
        if (AskedInstant.takesIt(method) && !isDescribed(operation, AskedInstant.PARAMETER)) {
            Schema<?> schema = new Schema<>().type("string").format("date-time");
            schema.addType("string");
            operation.addParametersItem(new QueryParameter()
                    .name(AskedInstant.PARAMETER)
                    .description("An instant: the answer is what was known then")
                    .required(false)
                    .schema(schema));
        }
        return operation;
    }

    /** One operation may answer in several forms, each by a method of its own. */
    private static boolean isDescribed(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }
}
