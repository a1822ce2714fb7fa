package dev.klaxon.command.incident.evidence;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.EvidenceId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Evidence in imported history. */
@Configuration(proxyBeanMethods = false)
class EvidenceImports {

    @Bean
    Importable<EvidenceRequest> importedEvidence() {
        return new Importable<>(
                "POST evidence",
                EvidenceRequest.class,
                (line, body) -> body.command(line.incidentId(), new EvidenceId(line.id())));
    }
}
