package dev.klaxon.command.incident.acknowledgement;

import dev.klaxon.command.imports.Importable;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Acknowledgements in imported history. */
@Configuration(proxyBeanMethods = false)
class AcknowledgementImports {

    @Bean
    Importable<AcknowledgementRequest> importedAcknowledgement() {
        return new Importable<>(
                "POST acknowledgements",
                AcknowledgementRequest.class,
                (line, body) -> new AcknowledgeIncident(
                        line.incidentId(),
                        Objects.requireNonNullElse(
                                body.responder(), line.claim().author())));
    }
}
