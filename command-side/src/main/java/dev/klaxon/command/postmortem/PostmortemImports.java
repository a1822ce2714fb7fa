package dev.klaxon.command.postmortem;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.imports.ImportedRecord;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.incident.PostmortemId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Post-mortems in imported history. */
@Configuration(proxyBeanMethods = false)
class PostmortemImports {

    @Bean
    Importable<PostmortemRequest> importedPostmortem() {
        return new Importable<>("POST postmortems", PostmortemRequest.class, (line, body) -> {
            requireOwn(line, body.incidentId());
            return new SchedulePostmortem(
                    line.incidentId(), new PostmortemId(line.id()), body.scheduledFor(), body.facilitator());
        });
    }

    /** A second word about the incident would be dropped, so it must be the same. */
    private static void requireOwn(ImportedRecord line, @Nullable String incident) {
        if (incident != null && !line.incidentNamed(incident).equals(line.incidentId())) {
            String detail = "is another incident than that of the line";
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, "/incidentId " + detail, List.of(new FieldError("/incidentId", detail)));
        }
    }
}
