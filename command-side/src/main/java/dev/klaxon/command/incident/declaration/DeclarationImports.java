package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.imports.ImportedRecord;
import dev.klaxon.events.incident.HoldId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declarations in imported history. */
@Configuration(proxyBeanMethods = false)
class DeclarationImports {

    @Bean
    Importable<DeclarationRequest> importedDeclaration() {
        return new Importable<>("POST incidents", DeclarationRequest.class, DeclarationImports::command);
    }

    /** Its severity is demanded: no policy of ours judged it then. */
    private static DeclareIncident command(ImportedRecord line, DeclarationRequest body) {
        ImportedRecord.demand(body.severity(), "/severity");
        return body.command(
                line.incidentId(), line.reference(), line.source(), line.incidentKey(), new HoldId(line.id("hold")));
    }
}
