package dev.klaxon.command.incident.changes;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.ChangeId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Changes in imported history. */
@Configuration(proxyBeanMethods = false)
class ChangeImports {

    @Bean
    Importable<ChangeRequest> importedChange() {
        return new Importable<>(
                "POST changes",
                ChangeRequest.class,
                (line, body) -> new LinkChange(line.incidentId(), new ChangeId(line.id()), body.kind(), body.change()));
    }
}
