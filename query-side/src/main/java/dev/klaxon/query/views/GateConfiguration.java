package dev.klaxon.query.views;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every query, behind those who judge whether the caller may ask at all. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {

    private final ReadingGate gate;

    GateConfiguration(ReadingGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate)
                .addPathPatterns("/api/v1/**", "/", "/incidents/**", "/status")
                .order(Ordered.LOWEST_PRECEDENCE);
    }
}
