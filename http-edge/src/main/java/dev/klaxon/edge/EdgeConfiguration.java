package dev.klaxon.edge;

import dev.klaxon.edge.access.AccessConfiguration;
import dev.klaxon.edge.json.JsonConfiguration;
import dev.klaxon.edge.keys.KeyConfiguration;
import dev.klaxon.edge.openapi.OpenApiConfiguration;
import dev.klaxon.edge.problem.ProblemConfiguration;
import dev.klaxon.edge.request.RequestConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole edge. Boot finds it by itself; a web application needs only this module on its class path. */
@AutoConfiguration(
        before = {
            ErrorMvcAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            WebMvcAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({
    AccessConfiguration.class,
    JsonConfiguration.class,
    KeyConfiguration.class,
    OpenApiConfiguration.class,
    ProblemConfiguration.class,
    RequestConfiguration.class
})
public class EdgeConfiguration {}
