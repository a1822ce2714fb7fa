package dev.klaxon.command.verb;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.edge.json.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Leads the requests of each verb to an endpoint of its own. */
@Component
final class VerbRoutes {

    VerbRoutes(
            Verbs verbs,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @Qualifier("mvcConversionService") ConversionService conversions,
            BodyReader bodies,
            CommandDesk desk,
            BeanFactory beans)
            throws NoSuchMethodException {
        Method take = VerbEndpoint.class.getDeclaredMethod("take", HttpServletRequest.class, CommandRequest.class);
        for (Verb<?> verb : verbs.all()) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(verb.route().path())
                            .methods(verb.route().method())
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new VerbEndpoint<>(verb, bodies, conversions, desk, after(verb, beans)),
                    take);
        }
    }

    private static Aftermath after(Verb<?> verb, BeanFactory beans) {
        return verb.answering().after().<Aftermath>map(beans::getBean).orElse(() -> {});
    }
}
