package dev.klaxon.command.incident.status;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.imports.ImportedRecord;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.UpdateId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Moves of the status in imported history. */
@Configuration(proxyBeanMethods = false)
class StatusImports {

    @Bean
    Importable<TransitionRequest> importedTransition() {
        return new Importable<>("POST transitions", TransitionRequest.class, StatusImports::move);
    }

    @Bean
    Importable<ReopeningRequest> importedReopening() {
        return new Importable<>(
                "POST reopening",
                ReopeningRequest.class,
                (line, body) -> new ReopenIncident(line.incidentId(), body.reason(), body.to()));
    }

    @Bean
    Importable<CancellationRequest> importedCancellation() {
        return new Importable<>(
                "POST cancellation",
                CancellationRequest.class,
                (line, body) -> new CancelIncident(line.incidentId(), body.reason()));
    }

    private static TransitionStatus move(ImportedRecord line, TransitionRequest body) {
        if (!body.to().isStage()) {
            throw new CommandRejected(Code.INVALID_VALUE, "No transition leads to %s".formatted(body.to()));
        }
        return body.command(line.incidentId(), i -> new UpdateId(line.id("resolution " + i)));
    }
}
