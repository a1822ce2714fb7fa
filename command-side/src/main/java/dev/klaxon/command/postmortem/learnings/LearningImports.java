package dev.klaxon.command.postmortem.learnings;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.postmortem.TakeStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shared learnings in imported history. */
@Configuration(proxyBeanMethods = false)
class LearningImports {

    @Bean
    Importable<LearningsRequest> importedPostmortemLearnings() {
        return new Importable<>(
                "POST postmortem/learnings", LearningsRequest.class, (line, body) -> TakeStep.of(line, body.step()));
    }
}
