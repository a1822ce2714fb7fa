package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.postmortem.TakeStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Findings of post-mortems in imported history. */
@Configuration(proxyBeanMethods = false)
class FindingImports {

    @Bean
    Importable<FindingRequest> importedPostmortemFactor() {
        return new Importable<>(
                "POST postmortem/factors",
                FindingRequest.class,
                (line, body) -> TakeStep.of(line, new RecordFactor(body.text())));
    }

    @Bean
    Importable<FindingRequest> importedPostmortemDetectionGap() {
        return new Importable<>(
                "POST postmortem/detection-gaps",
                FindingRequest.class,
                (line, body) -> TakeStep.of(line, new RecordDetectionGap(body.text())));
    }

    @Bean
    Importable<WhysRequest> importedPostmortemWhys() {
        return new Importable<>(
                "POST postmortem/whys", WhysRequest.class, (line, body) -> TakeStep.of(line, body.step()));
    }

    @Bean
    Importable<PostmortemRootCauseRequest> importedPostmortemRootCause() {
        return new Importable<>(
                "POST postmortem/root-cause",
                PostmortemRootCauseRequest.class,
                (line, body) -> TakeStep.of(line, new IdentifyRootCause(body.key(), body.text())));
    }
}
