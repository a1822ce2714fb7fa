package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.RemedyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remedies in imported history. */
@Configuration(proxyBeanMethods = false)
class RemedyImports {

    @Bean
    Importable<RemedyRequest> importedRemedy() {
        return new Importable<>(
                "POST remedies",
                RemedyRequest.class,
                (line, body) -> body.command(line.incidentId(), new RemedyId(line.id())));
    }

    @Bean
    Importable<RemedyDecisionRequest> importedRemedyDecision() {
        return new Importable<>(
                "POST remedies/*/decision",
                RemedyDecisionRequest.class,
                (line, body) -> body.command(
                        line.incidentId(), new RemedyId(line.named(line.variable(0))), new ApprovalId(line.id())));
    }

    @Bean
    Importable<WaiverRequest> importedWaiver() {
        return new Importable<>(
                "POST remedies/waiver", WaiverRequest.class, (line, body) -> body.command(line.incidentId()));
    }
}
