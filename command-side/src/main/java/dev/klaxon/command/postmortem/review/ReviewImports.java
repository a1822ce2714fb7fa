package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.postmortem.TakeStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Approvals and publications of post-mortems in imported history. */
@Configuration(proxyBeanMethods = false)
class ReviewImports {

    @Bean
    Importable<SubmissionRequest> importedPostmortemSubmission() {
        return new Importable<>(
                "POST postmortem/submission", SubmissionRequest.class, (line, body) -> TakeStep.of(line, new Submit()));
    }

    @Bean
    Importable<PostmortemApprovalRequest> importedPostmortemApproval() {
        return new Importable<>(
                "POST postmortem/approval",
                PostmortemApprovalRequest.class,
                (line, body) -> TakeStep.of(line, new Approve(body.comment())));
    }

    @Bean
    Importable<ReturnRequest> importedPostmortemReturned() {
        return new Importable<>(
                "POST postmortem/return",
                ReturnRequest.class,
                (line, body) -> TakeStep.of(line, new Return(body.reason())));
    }

    @Bean
    Importable<SubmissionRequest> importedPostmortemPublication() {
        return new Importable<>(
                "POST postmortem/publication",
                SubmissionRequest.class,
                (line, body) -> TakeStep.of(line, new Publish()));
    }
}
