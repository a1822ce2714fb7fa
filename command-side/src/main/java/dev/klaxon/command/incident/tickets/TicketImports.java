package dev.klaxon.command.incident.tickets;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.events.incident.TicketId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tickets in imported history. */
@Configuration(proxyBeanMethods = false)
class TicketImports {

    @Bean
    Importable<TicketRequest> importedTicket() {
        return new Importable<>(
                "POST tickets",
                TicketRequest.class,
                (line, body) -> new LinkTicket(line.incidentId(), new TicketId(line.id()), body.ticket()));
    }

    @Bean
    Importable<TicketAnswerRequest> importedTicketAnswer() {
        return new Importable<>(
                "POST tickets/*/answer",
                TicketAnswerRequest.class,
                (line, body) -> body.command(line.incidentId(), new TicketId(line.named(line.variable(0)))));
    }
}
