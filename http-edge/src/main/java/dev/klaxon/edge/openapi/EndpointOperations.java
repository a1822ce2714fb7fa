package dev.klaxon.edge.openapi;

import dev.klaxon.edge.access.DeclaredEndpoint;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.problem.Problem;
import dev.klaxon.edge.request.IdempotencyKey;
import dev.klaxon.edge.request.IfMatch;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to each operation what every endpoint has: a stable name, its scopes, its headers, the problem it may answer.
 */
final class EndpointOperations implements GlobalOperationCustomizer {

    private static final String SUFFIX = "Endpoint";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBean() instanceof DeclaredEndpoint declared) {
            describe(operation, declared.tag(), declared.operationId(), declared.scopes());
        } else {
            String name = nameOf(method);
            String id = StringUtils.uncapitalize(name)
                    + StringUtils.capitalize(method.getMethod().getName());
            Requires requires = method.getMethodAnnotation(Requires.class);
            describe(operation, name, id, requires == null ? List.of() : List.of(requires.value()));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == IdempotencyKey.class) {
                operation.addParametersItem(header(IdempotencyKey.HEADER, "The same key gets the same receipt again"));
            } else if (parameter.getParameterType() == IfMatch.class) {
                operation.addParametersItem(header(IfMatch.HEADER, "The quoted version that this is meant for"));
            }
        }
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation.getResponses().addApiResponse(ApiResponses.DEFAULT, problem());
        return operation;
    }

    private static void describe(Operation operation, String tag, String id, List<Scope> scopes) {
        operation.setOperationId(id);
        operation.setTags(List.of(tag));
        if (scopes.isEmpty()) {
            operation.setSecurity(List.of());
        } else {
            operation.addExtension("x-scopes", scopes.stream().map(Scope::label).toList());
        }
    }

    private static String nameOf(HandlerMethod method) {
        String name = method.getBeanType().getSimpleName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private static Parameter header(String name, String description) {
        Schema<?> schema = new Schema<>().type("string");
        schema.addType("string");
        return new HeaderParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + Problem.class.getSimpleName());
        return new ApiResponse()
                .description("Refused")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
