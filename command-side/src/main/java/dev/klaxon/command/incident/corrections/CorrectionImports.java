package dev.klaxon.command.incident.corrections;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Corrections in imported history: two sources that say different things of one event, or an edit afterwards. */
@Configuration(proxyBeanMethods = false)
class CorrectionImports {

    @Bean
    Importable<ImportedCorrection> importedCorrection() {
        return new Importable<>(
                "POST corrections",
                ImportedCorrection.class,
                (line, body) -> new CorrectEntry(
                        line.incidentId(), line.event(body.eventId()), body.field(), body.value(), body.reason()));
    }
}
