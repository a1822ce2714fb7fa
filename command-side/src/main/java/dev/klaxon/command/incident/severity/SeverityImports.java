package dev.klaxon.command.incident.severity;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.DisputeId;
import dev.klaxon.events.incident.HoldId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Impact and severity in imported history. */
@Configuration(proxyBeanMethods = false)
class SeverityImports {

    @Bean
    Importable<ImpactRequest> importedImpact() {
        return new Importable<>(
                "POST impact",
                ImpactRequest.class,
                (line, body) ->
                        new AssessImpact(line.incidentId(), body.fields().impact()));
    }

    @Bean
    Importable<SeverityRequest> importedSeverity() {
        return new Importable<>(
                "POST severity",
                SeverityRequest.class,
                (line, body) -> body.command(line.incidentId(), new HoldId(line.id("hold"))));
    }

    @Bean
    Importable<DisputeRequest> importedDispute() {
        return new Importable<>(
                "POST severity/disputes",
                DisputeRequest.class,
                (line, body) -> body.command(line.incidentId(), new DisputeId(line.id())));
    }
}
