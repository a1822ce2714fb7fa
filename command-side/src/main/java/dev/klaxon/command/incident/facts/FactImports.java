package dev.klaxon.command.incident.facts;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.FactId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts in imported history. */
@Configuration(proxyBeanMethods = false)
class FactImports {

    @Bean
    Importable<FactRequest> importedFact() {
        return new Importable<>(
                "POST facts",
                FactRequest.class,
                (line, body) -> new ClaimFact(line.incidentId(), new FactId(line.id()), body.text()));
    }

    @Bean
    Importable<VerificationRequest> importedVerification() {
        return new Importable<>(
                "POST facts/*/verification",
                VerificationRequest.class,
                (line, body) -> new VerifyFact(
                        line.incidentId(), new FactId(line.named(line.variable(0))), body.evidenceIds()));
    }
}
