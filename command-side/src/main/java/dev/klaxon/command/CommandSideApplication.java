package dev.klaxon.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own. */
@EnableAutoConfiguration
@Import(CommandSide.class)
public class CommandSideApplication {

    public static void main(String[] arguments) {
        SpringApplication side = new SpringApplication(CommandSideApplication.class);
        side.setDefaultProperties(Map.of("server.port", "${KLAXON_PORT:8080}"));
        side.run(arguments);
    }
}
