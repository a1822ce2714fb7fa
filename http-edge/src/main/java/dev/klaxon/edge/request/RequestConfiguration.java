package dev.klaxon.edge.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Traces, limits and reads what every request brings beside its body. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

    /** After authorization, so that who may not ask does not learn of limits. */
    private static final int LIMITS = 100;

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    FilterRegistrationBean<CountingFilter> countingFilter() {
        var registration = new FilterRegistrationBean<>(new CountingFilter());
        registration.setOrder(0);
        return registration;
    }

    @Bean
    WebMvcRegistrations strictParameters() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new StrictAdapter();
            }
        };
    }

    @Bean
    WebMvcConfigurer requestParts() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                Conversions.addTo(registry);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Limits()).order(LIMITS);
                registry.addInterceptor(new KnownParameters())
                        .addPathPatterns("/api/**")
                        .order(Ordered.LOWEST_PRECEDENCE - 1);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new HeaderArguments());
            }
        };
    }

    /** Counts bodies as they stream in. */
    static final class CountingFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    /** Sets the limit that the endpoint states. */
    private static final class Limits implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws BodyTooLarge {
            MaxBody own = handler instanceof HandlerMethod method ? method.getMethodAnnotation(MaxBody.class) : null;
            LimitedRequest.limit(request, own == null ? MaxBody.DEFAULT : own.value());
            return true;
        }
    }
}
