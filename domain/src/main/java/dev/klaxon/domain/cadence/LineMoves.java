package dev.klaxon.domain.cadence;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.StatusTrack;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a line reacts to in one incident, in business order. */
public final class LineMoves {

    private final List<Placed> placed = new ArrayList<>();

    private record Placed(BusinessOrder order, Move move) {}

    private LineMoves(IncidentState state) {
        add(state.declaration().order(), new Move.Begun(state.declaration().at()));
        state.triage()
                .severities()
                .entries()
                .forEach(given -> add(
                        given.order(), new Move.Ranked(given.at(), given.event().severity())));
        state.statusTrack().steps().forEach(this::addStep);
    }

    /** All that keeps a line: updates to its audiences, and briefs on the executive one. */
    public static List<Move> of(IncidentState state, CadenceLine line) {
        LineMoves moves = new LineMoves(state);
        moves.addUpdates(
                state,
                audience ->
                        CadenceLine.of(audience).filter(each -> each == line).isPresent());
        if (line == CadenceLine.EXECUTIVE) {
            state.communication().briefs().entries().forEach(moves::addBrief);
        }
        return moves.inOrder();
    }

    /** The same for what one audience alone was told. */
    public static List<Move> of(IncidentState state, Audience audience) {
        LineMoves moves = new LineMoves(state);
        moves.addUpdates(state, each -> each == audience);
        return moves.inOrder();
    }

    private void addUpdates(IncidentState state, Predicate<Audience> audiences) {
        state.communication()
                .updates()
                .where(update -> audiences.test(update.audience()))
                .entries()
                .forEach(this::addUpdate);
    }

    private void addUpdate(Filed<UpdatePublished> entry) {
        UpdatePublished update = entry.event();
        add(
                entry.order(),
                update.kind() == UpdateKind.RESOLUTION
                        ? new Move.Concluded(entry.at(), entry.eventId())
                        : new Move.Updated(entry.at(), entry.eventId(), update.nextUpdateAt()));
    }

    private void addBrief(Filed<ExecBriefPublished> entry) {
        add(entry.order(), new Move.Updated(entry.at(), entry.eventId(), null));
    }

    private void addStep(StatusTrack.Step step) {
        if (!step.to().isOpen()) {
            add(step.order(), new Move.Stopped(step.order().occurredAt()));
        } else if (step.reopening()) {
            add(step.order(), new Move.Reopened(step.order().occurredAt()));
        } else if (step.to().isBefore(step.from())) {
            add(step.order(), new Move.FellBack(step.order().occurredAt()));
        }
    }

    private void add(BusinessOrder order, Move move) {
        placed.add(new Placed(order, move));
    }

    private List<Move> inOrder() {
        return placed.stream()
                .sorted(Comparator.comparing(Placed::order))
                .map(Placed::move)
                .toList();
    }
}
