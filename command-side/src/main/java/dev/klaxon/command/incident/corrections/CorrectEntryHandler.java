package dev.klaxon.command.incident.corrections;

import static dev.klaxon.domain.refusal.Code.FIELD_NOT_CORRECTABLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.Corrections;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.store.RecordedEvents;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Corrects what was recorded. */
@Component
final class CorrectEntryHandler {

    private final Incidents incidents;
    private final RecordedEvents events;

    CorrectEntryHandler(Incidents incidents, RecordedEvents events) {
        this.incidents = incidents;
        this.events = events;
    }

    @CommandHandler
    void handle(CorrectEntry command, Claim claim) {
        Instant now = CommandCall.current().now();
        incidents.inAnyStatus(
                command.incidentId(), state -> decide(command, original(state, command.eventId()), state, now, claim));
    }

    /**
     * The whole rule. An imported claim stands even where it changes nothing: one that comes before it may follow.
     *
     * @param original the event as it was recorded
     */
    static Decision<IncidentEvent> decide(
            CorrectEntry command, IncidentEvent original, IncidentState state, Instant now, Claim claim) {
        CorrectedValue.requireCorrectable(original, command.field());
        if (Redaction.hides(state, command.eventId(), command.field())) {
            throw new CommandRejected(FIELD_NOT_CORRECTABLE, "The evidence is redacted; its texts stay as they are");
        }
        Text value = CorrectedValue.of(original, command.field(), command.value(), now);
        BusinessOrder place = state.placeOf(claim, BusinessOrder.Kind.RECORD);
        Text before = Corrections.of(state, command.eventId(), original).readingAt(place, command.field());
        if (Objects.equals(before, value) && !claim.isImported()) {
            return Decision.none();
        }
        return Decision.of(new EntryCorrected(
                state.id(), command.eventId(), command.field(), before, value, command.reason(), claim));
    }

    private IncidentEvent original(IncidentState state, UUID eventId) {
        return events.find(state.id().toString(), List.of(eventId)).stream()
                .findFirst()
                .map(recorded -> (IncidentEvent) recorded.event())
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such event"));
    }
}
