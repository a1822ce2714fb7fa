package dev.klaxon.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own. */
@EnableAutoConfiguration
@Import(QuerySide.class)
public class QuerySideApplication {

    public static void main(String[] arguments) {
        SpringApplication side = new SpringApplication(QuerySideApplication.class);
        side.setDefaultProperties(Map.of("server.port", "${KLAXON_PORT:8080}"));
        side.run(arguments);
    }
}
