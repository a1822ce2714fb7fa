package dev.klaxon.command.incident.faultdomain;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fault domains in imported history. */
@Configuration(proxyBeanMethods = false)
class FaultDomainImports {

    @Bean
    Importable<FaultDomainRequest> importedFaultDomain() {
        return new Importable<>(
                "POST fault-domain", FaultDomainRequest.class, (line, body) -> body.command(line.incidentId()));
    }
}
