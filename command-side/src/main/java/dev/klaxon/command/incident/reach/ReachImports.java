package dev.klaxon.command.incident.reach;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an incident touches, in imported history. */
@Configuration(proxyBeanMethods = false)
class ReachImports {

    @Bean
    Importable<ServiceRequest> importedService() {
        return new Importable<>(
                "POST services",
                ServiceRequest.class,
                (line, body) -> new AffectService(line.incidentId(), body.name()));
    }

    @Bean
    Importable<AccountRequest> importedAccount() {
        return new Importable<>(
                "POST accounts",
                AccountRequest.class,
                (line, body) -> new AffectAccount(line.incidentId(), body.account()));
    }

    @Bean
    Importable<ClearanceRequest> importedServiceClearance() {
        return new Importable<>(
                "DELETE services/*",
                ClearanceRequest.class,
                (line, body) -> new ClearService(line.incidentId(), line.variable(0)));
    }

    @Bean
    Importable<ClearanceRequest> importedAccountClearance() {
        return new Importable<>(
                "DELETE accounts/*",
                ClearanceRequest.class,
                (line, body) -> new ClearAccount(line.incidentId(), line.variable(0)));
    }
}
