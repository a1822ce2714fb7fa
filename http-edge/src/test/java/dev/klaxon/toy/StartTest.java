package dev.klaxon.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.unguarded.ForgetfulEndpoint;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void refuses_to_start_while_an_endpoint_does_not_say_whom_it_serves() {
        assertThatThrownBy(
                        () -> service(Map.of()).sources(ForgetfulEndpoint.class).run())
                .hasMessageContaining("ForgetfulEndpoint#forgotten")
                .hasMessageContaining("/api/v1/forgotten")
                .hasMessageContaining("@Requires");
    }

    @Test
    void refuses_to_listen_beyond_this_machine_where_nobody_chose_who_may_come_in(CapturedOutput output) {
        assertThatThrownBy(() -> service(Map.of("KLAXON_ADDRESS", "0.0.0.0", "KLAXON_ADMIN_KEY", " "))
                        .run())
                .hasMessageContaining("0.0.0.0");

        assertThat(output.getOut()).contains("Set KLAXON_ADMIN_KEY", "KLAXON_ISSUER", "KLAXON_ADDRESS");
    }

    @Test
    void refuses_no_less_where_the_address_is_set_by_another_name() {
        assertThatThrownBy(() -> service(Map.of("SERVER_ADDRESS", "0.0.0.0")).run())
                .hasMessageContaining("0.0.0.0");
    }

    @Test
    void listens_anywhere_with_a_key_and_answers_under_the_named_hosts_only() {
        Map<String, Object> environment = Map.of(
                "KLAXON_ADDRESS", "0.0.0.0", "KLAXON_ADMIN_KEY", "klx_secret", "KLAXON_HOSTS", "klaxon.example, other");
        try (var service = service(environment).run()) {
            assertThat(answer(service, "klaxon.example")).startsWith("HTTP/1.1 200 ");
            assertThat(answer(service, "Other:8080")).startsWith("HTTP/1.1 200 ");
            assertThat(answer(service, "localhost")).startsWith("HTTP/1.1 421 ");
        }
    }

    @Test
    void listens_on_loopback_alone_by_default_with_nothing_configured() {
        try (var service = service(Map.of()).run()) {
            assertThat(service.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
            assertThat(service.getEnvironment().getProperty("spring.threads.virtual.enabled"))
                    .isEqualTo("true");
            assertThat(answer(service, "localhost")).startsWith("HTTP/1.1 401 ");
        }
    }

    private static String answer(ConfigurableApplicationContext service, String host) {
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        return Http.raw(
                port,
                "GET /api/v1/toys/me HTTP/1.1\r\nHost: " + host
                        + "\r\nAuthorization: Bearer klx_secret\r\nConnection: close\r\n\r\n");
    }

    /** The toy service with these variables in its environment. */
    private static SpringApplicationBuilder service(Map<String, Object> variables) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new SpringApplicationBuilder(ToyService.class)
                .environment(environment)
                .properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn");
    }
}
