package dev.klaxon.command.roster;

import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.PERIOD_EMPTY;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.ShiftOverridden;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Lets others stand in. */
@Component
final class OverrideShiftHandler {

    private final Rotations rotations;

    OverrideShiftHandler(Rotations rotations) {
        this.rotations = rotations;
    }

    @CommandHandler
    void handle(OverrideShift command, Claim claim) {
        rotations.on(command.rotationId(), events -> decide(command, events, claim));
    }

    /** What is past may be told late: who stood in is a fact. */
    static Decision<RosterEvent> decide(OverrideShift command, List<RosterEvent> events, Claim claim) {
        if (events.isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "There is no such rotation");
        }
        if (!command.from().isBefore(command.to())) {
            String detail = "must be after from";
            throw CommandRejected.faulty(PERIOD_EMPTY, "to " + detail, List.of(new FieldError("/to", detail)));
        }
        return Decision.of(new ShiftOverridden(
                command.rotationId(),
                command.overrideId(),
                command.person(),
                command.from(),
                command.to(),
                command.reason(),
                claim));
    }
}
