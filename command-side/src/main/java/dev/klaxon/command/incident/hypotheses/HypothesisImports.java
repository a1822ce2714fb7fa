package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.HypothesisId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hypotheses in imported history. */
@Configuration(proxyBeanMethods = false)
class HypothesisImports {

    @Bean
    Importable<HypothesisRequest> importedHypothesis() {
        return new Importable<>(
                "POST hypotheses",
                HypothesisRequest.class,
                (line, body) -> body.command(line.incidentId(), new HypothesisId(line.id())));
    }

    @Bean
    Importable<HypothesisOutcomeRequest> importedHypothesisOutcome() {
        return new Importable<>(
                "POST hypotheses/*/outcome",
                HypothesisOutcomeRequest.class,
                (line, body) -> body.command(line.incidentId(), new HypothesisId(line.named(line.variable(0)))));
    }
}
