package dev.klaxon.edge.access;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in, and where. Everything that is not open needs a key; the start fails where that is not clear. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
@Import({SecurityChains.class, LoginEndpoint.class})
public class AccessConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Callers callers(AccessProperties properties, ObjectProvider<KeyRing> rings, InstantSource clock) {
        return new Callers(
                new AdminKey(properties.adminKey()), rings.orderedStream().toList(), clock);
    }

    @Bean
    Admission admission(Callers callers) {
        return new Admission(callers);
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(AccessProperties properties) {
        var registration = new FilterRegistrationBean<>(new HostFilter(properties));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    @Bean
    FilterRegistrationBean<QueryKeyFilter> queryKeyFilter(Callers callers) {
        var registration = new FilterRegistrationBean<>(new QueryKeyFilter(callers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EndpointGuard()).order(0);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    SmartInitializingSingleton startChecks(
            ServerProperties server,
            AccessProperties properties,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> {
            ListenerGuard.check(server.getAddress(), properties);
            mappings.forEach(mapping -> EndpointGuard.check(mapping.getHandlerMethods()));
        };
    }
}
