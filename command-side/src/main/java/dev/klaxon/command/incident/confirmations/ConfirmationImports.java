package dev.klaxon.command.incident.confirmations;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.ConfirmationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What customers said, in imported history. */
@Configuration(proxyBeanMethods = false)
class ConfirmationImports {

    @Bean
    Importable<ConfirmationRequest> importedConfirmation() {
        return new Importable<>(
                "POST customer-confirmations",
                ConfirmationRequest.class,
                (line, body) -> body.command(line.incidentId(), new ConfirmationId(line.id())));
    }
}
