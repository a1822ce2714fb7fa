package dev.klaxon.command.incident.redaction;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.EvidenceId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redactions in imported history. */
@Configuration(proxyBeanMethods = false)
class RedactionImports {

    @Bean
    Importable<RedactionRequest> importedRedaction() {
        return new Importable<>(
                "POST evidence/*/redaction",
                RedactionRequest.class,
                (line, body) -> new RedactEvidence(
                        line.incidentId(), new EvidenceId(line.named(line.variable(0))), body.reason()));
    }
}
