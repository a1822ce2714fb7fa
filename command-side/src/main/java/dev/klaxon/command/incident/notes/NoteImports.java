package dev.klaxon.command.incident.notes;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.NoteId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notes in imported history. */
@Configuration(proxyBeanMethods = false)
class NoteImports {

    @Bean
    Importable<NoteRequest> importedNote() {
        return new Importable<>(
                "POST notes",
                NoteRequest.class,
                (line, body) -> new AddNote(line.incidentId(), new NoteId(line.id()), body.text(), body.result()));
    }
}
