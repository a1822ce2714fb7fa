package dev.klaxon.command.roster;

import static dev.klaxon.command.roster.StoredRotations.KIND;
import static dev.klaxon.command.roster.StoredRotations.PATH;
import static dev.klaxon.domain.refusal.Code.PERIOD_EMPTY;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.roster.OverrideId;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.events.roster.ShiftOverridden;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Let somebody stand in for whoever's turn it is; what was recorded last holds.
 *
 * @param to the first instant after it
 */
record OverrideShift(
        Person person, Instant from, Instant to, @Nullable Text reason) implements StreamVerb<RosterEvent> {

    static final Verb<OverrideShift> VERB = OnShortStream.post(PATH + "/{id}/overrides", KIND, OverrideShift.class)
            .called("Roster", "override")
            .needs(Scope.ADMIN)
            .creates()
            .decided();

    /** What is past may be told late: who stood in is a fact. */
    @Override
    public Decision<RosterEvent> decide(ShortStream<RosterEvent> before, Moment moment) {
        before.requireBegun("rotation");
        if (!from.isBefore(to)) {
            String detail = "must be after from";
            throw CommandRejected.faulty(PERIOD_EMPTY, "to " + detail, List.of(new FieldError("/to", detail)));
        }
        return Decision.of(new ShiftOverridden(
                new RotationId(before.id()), new OverrideId(moment.id()), person, from, to, reason, moment.claim()));
    }
}
