package dev.klaxon.edge.access;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.Characters;
import dev.klaxon.edge.page.PlainPage;
import dev.klaxon.edge.problem.ProblemWriter;
import dev.klaxon.edge.request.Paths;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two ways in: programs with a key in each request, people with a cookie. Neither works for the other. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** How a request goes on within the service, after it was let in. */
    private static final DispatcherType[] WITHIN = {
        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.INCLUDE
    };

    /** Nothing of a caller outlives a request but the key that a login's cookie stands for. */
    private static final SecurityContextRepository PER_REQUEST = new RequestAttributeSecurityContextRepository();

    /** Keys and cookies only. Without this bean Boot would make up a user with a password. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new BadCredentialsException("Keys are the only credentials");
        };
    }

    /** One observation for each filter of each request tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Admission admission, ProblemWriter problems) {
        return http.securityMatcher(Paths.api())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(PER_REQUEST))
                .addFilterBefore(new BearerFilter(admission), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(WITHIN)
                        .permitAll()
                        .requestMatchers(Paths.openApi())
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasAuthority(Scope.METRICS.label())
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasAuthority(Scope.ADMIN.label())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> refuse(problems, request, response, e))
                        .accessDeniedHandler((request, response, e) -> refuse(problems, request, response, e)))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Callers callers, ProblemWriter problems) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(PER_REQUEST))
                .addFilterBefore(new CookieFilter(callers), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(WITHIN)
                        .permitAll()
                        .requestMatchers(Paths.openPages())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new LoginRedirect())
                        .accessDeniedHandler((request, response, e) -> refuse(problems, request, response, e)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PlainPage.POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Lets methods through that the dispatcher answers 405, and no text that no part of the house could keep. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterValues(Characters::areClean);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, e) -> refuse(problems, request, response, e);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("klaxon-csrf");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return repository;
    }

    private static void refuse(
            ProblemWriter problems, HttpServletRequest request, HttpServletResponse response, RuntimeException e)
            throws IOException, ServletException {
        RuntimeException refusal = e instanceof CsrfException
                ? new CommandRejected(Code.FORBIDDEN, "The form is too old or not from here; load it again")
                : e;
        try {
            problems.write(request, response, refusal);
        } catch (IOException | ServletException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new ServletException(thrown);
        }
    }
}
