package dev.klaxon.query.views;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.store.LogLag;
import dev.klaxon.store.LogLag.Unread;
import dev.klaxon.store.Position;
import dev.klaxon.views.DeadLetters;
import dev.klaxon.views.View;
import dev.klaxon.views.ViewState;
import dev.klaxon.views.Views;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All views: how they are doing, and their rebuild. */
@Component
class Projections {

    /** A view that stands still for longer while there is something to read has failed. */
    private static final Duration STANDSTILL = Duration.ofSeconds(10);

    private final Views views;
    private final DeadLetters letters;
    private final LogLag lag;

    Projections(Views views, DeadLetters letters, LogLag lag) {
        this.views = views;
        this.letters = letters;
        this.lag = lag;
    }

    /** All views by name. */
    List<Projection> all() {
        Map<String, Long> parked = letters.counts();
        // the positions come first: a view that reads on meanwhile is told behind rather than ahead
        List<ViewState> states = views.states();
        Position head = views.newest();
        // most stand at the same position
        Map<Position, Unread> unread = new HashMap<>();
        return states.stream()
                .sorted(Comparator.comparing(ViewState::name))
                .map(state -> projection(
                        state,
                        head,
                        unread.computeIfAbsent(state.position(), lag::after),
                        parked.getOrDefault(state.name(), 0L)))
                .toList();
    }

    Projection one(String name) {
        return all().stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(Projections::unknown);
    }

    /**
     * The view of that name.
     *
     * @throws CommandRejected {@code not-found}
     */
    View<?> view(String name) {
        return views.find(name).orElseThrow(Projections::unknown);
    }

    /** Has the view made anew beside the one that answers. Returns as soon as that has begun. */
    void rebuild(View<?> view) {
        views.rebuild(view.name());
    }

    private Projection projection(ViewState state, Position head, Unread unread, long parked) {
        return new Projection(
                state.name(),
                state.version(),
                state.position().toString(),
                head.toString(),
                unread.events(),
                unread.seconds(),
                status(state, unread),
                replay(state),
                parked);
    }

    private static Projection.Status status(ViewState state, Unread unread) {
        if (unread.seconds() > STANDSTILL.toSeconds() && state.stillFor().compareTo(STANDSTILL) > 0) {
            return Projection.Status.FAILED;
        }
        return state.building() == null ? Projection.Status.RUNNING : Projection.Status.REPLAYING;
    }

    private Projection.@Nullable Replay replay(ViewState state) {
        ViewState.Building building = state.building();
        if (building == null) {
            return null;
        }
        long left = lag.after(building.position()).events();
        double perSecond = building.events() / Math.max(1e-3, building.since().toMillis() / 1e3);
        return new Projection.Replay(
                (double) building.events() / Math.max(1, building.events() + left),
                building.events(),
                Math.round(10 * perSecond) / 10.0,
                perSecond == 0 ? null : Math.round(left / perSecond));
    }

    private static CommandRejected unknown() {
        return new CommandRejected(Code.NOT_FOUND, "There is no view of that name");
    }
}
