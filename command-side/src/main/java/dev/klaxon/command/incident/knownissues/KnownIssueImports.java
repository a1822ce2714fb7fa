package dev.klaxon.command.incident.knownissues;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links to known issues in imported history. */
@Configuration(proxyBeanMethods = false)
class KnownIssueImports {

    @Bean
    Importable<KnownIssueLinkRequest> importedKnownIssueLink() {
        return new Importable<>(
                "POST known-issues", KnownIssueLinkRequest.class, (line, body) -> body.command(line.incidentId()));
    }
}
