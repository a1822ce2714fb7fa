package dev.klaxon.command.incident.merging;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.incident.IncidentNames;
import dev.klaxon.command.incident.Incidents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Merges in imported history. */
@Configuration(proxyBeanMethods = false)
class MergeImports {

    @Bean
    Importable<MergeRequest> importedMerge(IncidentNames names) {
        return new Importable<>(
                "POST merge",
                MergeRequest.class,
                (line, body) -> new MergeIncident(
                        line.incidentId(),
                        body.into().startsWith(Incidents.REFERENCE_PREFIX)
                                ? names.idOf(body.into())
                                : line.incidentNamed(body.into()),
                        body.reason()));
    }

    @Bean
    Importable<UnmergeRequest> importedUnmerge() {
        return new Importable<>(
                "POST unmerge",
                UnmergeRequest.class,
                (line, body) -> new UnmergeIncident(line.incidentId(), body.reason()));
    }
}
