package dev.klaxon.command.verb;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.IncidentId;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes the verbs: what stands in their paths and bodies. */
@Component
final class VerbDocument implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    static {
        SpringDocUtils.getConfig().addRestControllers(VerbEndpoint.class);
    }

    private final Verbs verbs;

    VerbDocument(Verbs verbs) {
        this.verbs = verbs;
    }

    /** What every body may say beside its verb. */
    private record When(
            @Nullable Instant occurredAt, @Nullable Precision precision) {}

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBean() instanceof VerbEndpoint<?> endpoint) {
            Verb<?> verb = endpoint.verb();
            List<Parameter> parameters = new ArrayList<>();
            if (verb.route().namesSubject()) {
                parameters.add(
                        inPath(Verb.Route.SUBJECT, documented(verb.route().subject())));
            }
            Verbs.inPath(verb).forEach((name, type) -> parameters.add(inPath(name, type)));
            if (operation.getParameters() != null) {
                parameters.addAll(operation.getParameters());
            }
            operation.setParameters(parameters);
            operation.setRequestBody(body(verb));
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI document) {
        for (Verb<?> verb : verbs.all()) {
            schemas(verb)
                    .forEach((name, schema) ->
                            document.getComponents().getSchemas().putIfAbsent(name, schema));
        }
    }

    private static Parameter inPath(String name, Class<?> type) {
        return new PathParameter()
                .name(name)
                .schema(ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type)).schema);
    }

    /** An incident goes by its reference too. */
    private static Class<?> documented(Class<?> subject) {
        return subject == IncidentId.class ? String.class : subject;
    }

    private static RequestBody body(Verb<?> verb) {
        String name = verb.body().getSimpleName();
        RequestBody body = new RequestBody()
                .content(new Content()
                        .addMediaType(
                                "application/json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + name))));
        return isRequired(verb) ? body.required(true) : body;
    }

    /** Many clients send none with DELETE, so there it is required where it must say something. */
    private static boolean isRequired(Verb<?> verb) {
        return verb.route().method() == RequestMethod.DELETE
                ? own(verb.body(), schemas(verb)).getRequired() != null
                : !verb.operation().bodyIsOptional();
    }

    /** The schema of the body and those that it refers to. */
    private static Map<String, Schema<?>> schemas(Verb<?> verb) {
        Map<String, Schema<?>> schemas = read(verb.body());
        Schema<?> body = own(verb.body(), schemas);
        if (body.getProperties() != null) {
            verb.route().components().forEach(body.getProperties()::remove);
            body.setRequired(body.getRequired()); // it keeps those that are there
        }
        if (body.getTypes() == null) {
            body.addType("object"); // also where it says nothing by itself
        }
        Arrays.stream(verb.body().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(JsonUnwrapped.class))
                .forEach(lent -> schemas.remove(lent.getType().getSimpleName()));
        own(When.class, read(When.class)).getProperties().forEach(body::addProperty);
        return schemas;
    }

    private static Schema<?> own(Class<?> type, Map<String, Schema<?>> schemas) {
        return Objects.requireNonNull(schemas.get(type.getSimpleName()));
    }

    private static Map<String, Schema<?>> read(Class<?> type) {
        Map<String, Schema<?>> schemas = new HashMap<>();
        ModelConverters.getInstance(true).readAll(type).forEach(schemas::put);
        return schemas;
    }
}
