package dev.klaxon.command.incident.recoveryplan;

import dev.klaxon.command.imports.Importable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recovery plans in imported history. */
@Configuration(proxyBeanMethods = false)
class RecoveryPlanImports {

    @Bean
    Importable<RecoveryPlanRequest> importedRecoveryPlan() {
        return new Importable<>(
                "POST recovery-plan", RecoveryPlanRequest.class, (line, body) -> body.command(line.incidentId()));
    }
}
