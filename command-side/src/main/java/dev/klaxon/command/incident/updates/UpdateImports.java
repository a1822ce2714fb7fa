package dev.klaxon.command.incident.updates;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.FeedbackId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Updates in imported history. */
@Configuration(proxyBeanMethods = false)
class UpdateImports {

    @Bean
    Importable<ImportedUpdate> importedUpdate() {
        return new Importable<>(
                "POST updates",
                ImportedUpdate.class,
                (line, body) -> new PublishUpdate(
                        line.incidentId(),
                        body.update().draft(new UpdateId(line.id()), UpdateKind.REGULAR, body.sourceStatus())));
    }

    @Bean
    Importable<WithdrawalRequest> importedWithdrawal() {
        return new Importable<>(
                "POST updates/*/withdrawal",
                WithdrawalRequest.class,
                (line, body) -> new WithdrawUpdate(
                        line.incidentId(), new UpdateId(line.named(line.variable(0))), body.reason()));
    }

    @Bean
    Importable<FeedbackRequest> importedFeedback() {
        return new Importable<>(
                "POST updates/*/feedback",
                FeedbackRequest.class,
                (line, body) -> body.command(
                        line.incidentId(), new UpdateId(line.named(line.variable(0))), new FeedbackId(line.id())));
    }
}
