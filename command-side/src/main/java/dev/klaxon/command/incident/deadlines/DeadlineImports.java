package dev.klaxon.command.incident.deadlines;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.DeadlineId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Regulatory deadlines in imported history. */
@Configuration(proxyBeanMethods = false)
class DeadlineImports {

    @Bean
    Importable<DeadlineRequest> importedDeadline() {
        return new Importable<>(
                "POST regulatory-deadlines",
                DeadlineRequest.class,
                (line, body) -> body.command(line.incidentId(), new DeadlineId(line.id())));
    }

    @Bean
    Importable<MetRequest> importedMetDeadline() {
        return new Importable<>(
                "POST regulatory-deadlines/*/met",
                MetRequest.class,
                (line, body) -> body.command(line.incidentId(), new DeadlineId(line.named(line.variable(0)))));
    }
}
