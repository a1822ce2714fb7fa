package dev.klaxon.command.incident.approvals;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.ApprovalId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Approvals in imported history. */
@Configuration(proxyBeanMethods = false)
class ApprovalImports {

    @Bean
    Importable<ApprovalRequest> importedApproval() {
        return new Importable<>(
                "POST approvals",
                ApprovalRequest.class,
                (line, body) -> body.command(line.incidentId(), new ApprovalId(line.id())));
    }
}
