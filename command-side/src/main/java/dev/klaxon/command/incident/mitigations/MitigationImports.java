package dev.klaxon.command.incident.mitigations;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.MitigationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mitigations in imported history. */
@Configuration(proxyBeanMethods = false)
class MitigationImports {

    @Bean
    Importable<MitigationRequest> importedMitigation() {
        return new Importable<>(
                "POST mitigations",
                MitigationRequest.class,
                (line, body) -> body.command(line.incidentId(), new MitigationId(line.id())));
    }

    @Bean
    Importable<MitigationOutcomeRequest> importedMitigationOutcome() {
        return new Importable<>(
                "POST mitigations/*/outcome",
                MitigationOutcomeRequest.class,
                (line, body) -> new EndMitigation(
                        line.incidentId(),
                        new MitigationId(line.named(line.variable(0))),
                        body.outcome(),
                        body.result()));
    }
}
