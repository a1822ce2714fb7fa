package dev.klaxon.command.incident.workarounds;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.WorkaroundId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workarounds in imported history. */
@Configuration(proxyBeanMethods = false)
class WorkaroundImports {

    @Bean
    Importable<WorkaroundRequest> importedWorkaround() {
        return new Importable<>(
                "POST workarounds",
                WorkaroundRequest.class,
                (line, body) -> body.command(line.incidentId(), new WorkaroundId(line.id())));
    }

    @Bean
    Importable<WorkaroundApprovalRequest> importedWorkaroundApproval() {
        return new Importable<>(
                "POST workarounds/*/approval",
                WorkaroundApprovalRequest.class,
                (line, body) -> new ApproveWorkaround(
                        line.incidentId(), new WorkaroundId(line.named(line.variable(0))), body.comment()));
    }
}
