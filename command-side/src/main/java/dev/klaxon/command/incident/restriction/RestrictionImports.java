package dev.klaxon.command.incident.restriction;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Restrictions and readers in imported history. */
@Configuration(proxyBeanMethods = false)
class RestrictionImports {

    @Bean
    Importable<RestrictionRequest> importedRestriction() {
        return new Importable<>(
                "POST restriction",
                RestrictionRequest.class,
                (line, body) -> new RestrictIncident(line.incidentId(), body.reason()));
    }

    @Bean
    Importable<RestrictionRequest> importedRestrictionLifted() {
        return new Importable<>(
                "DELETE restriction",
                RestrictionRequest.class,
                (line, body) -> new LiftRestriction(line.incidentId(), body.reason()));
    }

    @Bean
    Importable<ReaderRequest> importedReader() {
        return new Importable<>(
                "POST readers", ReaderRequest.class, (line, body) -> new AddReader(line.incidentId(), body.reader()));
    }
}
