package dev.klaxon.command.incident.handoff;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hand-offs in imported history. */
@Configuration(proxyBeanMethods = false)
class HandoffImports {

    @Bean
    Importable<HandoffRequest> importedHandoff() {
        return new Importable<>("POST handoff", HandoffRequest.class, (line, body) -> body.command(line.incidentId()));
    }
}
