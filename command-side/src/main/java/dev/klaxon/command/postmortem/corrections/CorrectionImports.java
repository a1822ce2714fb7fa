package dev.klaxon.command.postmortem.corrections;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.postmortem.TakeStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Corrections of post-mortems in imported history. */
@Configuration(proxyBeanMethods = false)
class CorrectionImports {

    @Bean
    Importable<ImportedCorrection> importedPostmortemCorrection() {
        return new Importable<>(
                "POST postmortem/corrections",
                ImportedCorrection.class,
                (line, body) -> TakeStep.of(
                        line, new CorrectEntry(line.event(body.eventId()), body.field(), body.value(), body.reason())));
    }
}
