package dev.klaxon.command.incident.holds;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.HoldId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds in imported history. */
@Configuration(proxyBeanMethods = false)
class HoldImports {

    @Bean
    Importable<HoldRequest> importedHold() {
        return new Importable<>(
                "POST evidence/holds",
                HoldRequest.class,
                (line, body) -> new PlaceHold(line.incidentId(), new HoldId(line.id()), body.reason()));
    }

    @Bean
    Importable<HoldRequest> importedHoldLifted() {
        return new Importable<>(
                "DELETE evidence/holds/*",
                HoldRequest.class,
                (line, body) ->
                        new LiftHold(line.incidentId(), new HoldId(line.named(line.variable(0))), body.reason()));
    }
}
