package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.postmortem.TakeStep;
import dev.klaxon.events.postmortem.ActionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Actions in imported history. */
@Configuration(proxyBeanMethods = false)
class ActionImports {

    @Bean
    Importable<ActionRequest> importedPostmortemAction() {
        return new Importable<>(
                "POST postmortem/actions",
                ActionRequest.class,
                (line, body) -> TakeStep.of(line, body.step(new ActionId(line.id()))));
    }

    @Bean
    Importable<AssigneeRequest> importedPostmortemActionAssignee() {
        return new Importable<>(
                "POST postmortem/actions/*/assignee",
                AssigneeRequest.class,
                (line, body) -> TakeStep.of(
                        line, new Reassign(new ActionId(line.named(line.variable(0))), body.owner(), body.reason())));
    }

    @Bean
    Importable<DueDateRequest> importedPostmortemActionDueDate() {
        return new Importable<>(
                "POST postmortem/actions/*/due-date",
                DueDateRequest.class,
                (line, body) -> TakeStep.of(
                        line,
                        new MoveDueDate(new ActionId(line.named(line.variable(0))), body.dueOn(), body.reason())));
    }

    @Bean
    Importable<ActionNoteRequest> importedPostmortemActionCompletion() {
        return new Importable<>(
                "POST postmortem/actions/*/completion",
                ActionNoteRequest.class,
                (line, body) ->
                        TakeStep.of(line, new Complete(new ActionId(line.named(line.variable(0))), body.note())));
    }

    @Bean
    Importable<ActionNoteRequest> importedPostmortemActionVerification() {
        return new Importable<>(
                "POST postmortem/actions/*/verification",
                ActionNoteRequest.class,
                (line, body) -> TakeStep.of(line, new Verify(new ActionId(line.named(line.variable(0))), body.note())));
    }

    @Bean
    Importable<DropRequest> importedPostmortemActionDrop() {
        return new Importable<>(
                "POST postmortem/actions/*/drop",
                DropRequest.class,
                (line, body) -> TakeStep.of(line, new Drop(new ActionId(line.named(line.variable(0))), body.reason())));
    }
}
