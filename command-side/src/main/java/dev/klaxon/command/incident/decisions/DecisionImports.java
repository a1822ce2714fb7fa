package dev.klaxon.command.incident.decisions;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.DecisionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions in imported history. */
@Configuration(proxyBeanMethods = false)
class DecisionImports {

    @Bean
    Importable<DecisionRequest> importedDecision() {
        return new Importable<>(
                "POST decisions",
                DecisionRequest.class,
                (line, body) -> body.command(line.incidentId(), new DecisionId(line.id())));
    }
}
