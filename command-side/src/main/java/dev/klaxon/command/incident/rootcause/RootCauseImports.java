package dev.klaxon.command.incident.rootcause;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Root causes in imported history. */
@Configuration(proxyBeanMethods = false)
class RootCauseImports {

    @Bean
    Importable<RootCauseRequest> importedRootCause() {
        return new Importable<>(
                "POST root-cause",
                RootCauseRequest.class,
                (line, body) -> new NameRootCause(line.incidentId(), body.key(), body.text()));
    }
}
