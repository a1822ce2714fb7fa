package dev.klaxon.command.incident.remedies;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes proposals of remedies. */
@Component
final class ProposeRemedyHandler {

    private final Incidents incidents;

    ProposeRemedyHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(ProposeRemedy command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: for an affected account, and measured as its kind is. */
    static Decision<IncidentEvent> decide(ProposeRemedy command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownAccounts.requireAffected(command.accountId(), state);
            requireMeasure(command);
        }
        OneCurrency.of(state).require(command.amount(), "/amount");
        return Decision.of(new RemedyProposed(
                state.id(),
                command.remedyId(),
                command.kind(),
                command.accountId(),
                command.amount(),
                command.days(),
                command.basis(),
                claim));
    }

    /** A sum that does not belong to the kind would pass by the approval matrix. */
    private static void requireMeasure(ProposeRemedy command) {
        List<FieldError> errors = new ArrayList<>();
        belongs(command.amount(), command.kind() == RemedyKind.CREDIT, "/amount", "a credit", errors);
        belongs(command.days(), command.kind() == RemedyKind.TERM_EXTENSION, "/days", "an extended term", errors);
        if (command.amount() != null && !command.amount().isPositive()) {
            errors.add(new FieldError("/amount", "must be more than 0"));
        }
        if (!errors.isEmpty()) {
            throw CommandRejected.faulty(INVALID_VALUE, "The remedy is not measured as its kind is", errors);
        }
    }

    private static void belongs(
            @Nullable Object measure, boolean needed, String pointer, String kind, List<FieldError> errors) {
        if (needed && measure == null) {
            errors.add(new FieldError(pointer, "is needed of " + kind));
        } else if (!needed && measure != null) {
            errors.add(new FieldError(pointer, "is said of %s alone".formatted(kind)));
        }
    }
}
