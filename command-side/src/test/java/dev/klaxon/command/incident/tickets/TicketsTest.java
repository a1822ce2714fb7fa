package dev.klaxon.command.incident.tickets;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final Text TEXT = Text.of("How to reproduce it");
    private static final TicketId FIVE = new TicketId(id(5));
    private static final ForeignRecord NAMELESS = new ForeignRecord(null, null, null, null, null, null);

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(
                    at(0).declared(),
                    new TicketLinked(INCIDENT, FIVE, null, "jira", "ENG-5", null, null, at(5).claim()));

    @Test
    void are_linked_by_what_their_system_calls_them() {
        TicketId id = new TicketId(MADE);
        ForeignRecord ticket = new ForeignRecord(TEXT, "77", "linear", null, null, at(6).instant());

        incident.when(new LinkTicket(ticket))
                .then(new TicketLinked(INCIDENT, id, TEXT, "linear", "77", null, at(6).instant(), incident.claim()));
    }

    @Test
    void are_not_linked_where_nothing_names_them() {
        incident.when(new LinkTicket(NAMELESS)).thenRefused(INVALID_VALUE);
    }

    @Test
    void have_a_key_or_an_id_but_not_both() {
        ForeignRecord ticket = new ForeignRecord(null, "77", "linear", "ENG-7", null, null);

        incident.when(new LinkTicket(ticket)).thenRefused(INVALID_VALUE);
    }

    @Test
    void come_back_after_rework_until_they_are_accepted() {
        incident.given(answered(6, false))
                .when(new AnswerTicket(FIVE, true, null))
                .then(new TicketAnswered(INCIDENT, FIVE, true, null, incident.claim()));
    }

    @Test
    void are_accepted_only_once() {
        incident.given(answered(6, false), answered(7, true))
                .when(new AnswerTicket(FIVE, false, TEXT))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void are_not_returned_without_a_word_of_what_is_wanted() {
        incident.when(new AnswerTicket(FIVE, false, Text.of(" "))).thenRefused(INVALID_VALUE);
    }

    @Test
    void are_not_found_where_they_were_never_linked() {
        incident.when(new AnswerTicket(new TicketId(id(6)), true, null)).thenRefused(NOT_FOUND);
    }

    @Test
    void are_answered_but_no_more_linked_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled());

        incident.when(new LinkTicket(new ForeignRecord(TEXT, null, null, null, null, null)))
                .thenRefused(INCIDENT_NOT_OPEN);
        incident.when(new AnswerTicket(FIVE, true, null))
                .then(new TicketAnswered(INCIDENT, FIVE, true, null, incident.claim()));
    }

    @Test
    void are_taken_from_history_as_bare_as_they_are() {
        TicketId id = new TicketId(MADE);

        incident.imported("t-1")
                .when(new LinkTicket(NAMELESS))
                .then(new TicketLinked(INCIDENT, id, null, null, null, null, null, incident.claim()));
        incident.imported("t-2")
                .when(told(AnswerTicket.class, "ticketId", FIVE))
                .then(new TicketAnswered(INCIDENT, FIVE, null, null, incident.claim()));
    }

    private static TicketAnswered answered(int minute, boolean accepted) {
        return new TicketAnswered(INCIDENT, FIVE, accepted, TEXT, at(minute).claim());
    }
}
