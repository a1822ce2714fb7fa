package dev.klaxon.command.postmortem.meeting;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.postmortem.TakeStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The meetings of post-mortems in imported history. */
@Configuration(proxyBeanMethods = false)
class MeetingImports {

    @Bean
    Importable<ScheduleRequest> importedPostmortemRescheduled() {
        return new Importable<>(
                "POST postmortem/schedule",
                ScheduleRequest.class,
                (line, body) -> TakeStep.of(line, new Reschedule(body.scheduledFor(), body.reason())));
    }

    @Bean
    Importable<HeldRequest> importedPostmortemHeld() {
        return new Importable<>(
                "POST postmortem/held", HeldRequest.class, (line, body) -> TakeStep.of(line, body.step()));
    }
}
