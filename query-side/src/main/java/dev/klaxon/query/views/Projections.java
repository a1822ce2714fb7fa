package dev.klaxon.query.views;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.store.EventLog;
import dev.klaxon.store.Position;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All views: how they are doing, and their rebuild. */
@Component
class Projections {

    private static final String UNREAD = """
            SELECT count(*) AS events,
                coalesce(floor(extract(epoch FROM clock_timestamp() - min(recorded_at))), 0)::bigint AS seconds
            FROM write.event
            WHERE (era, tx, place) > (:era, :tx::xid8, :place)
                AND (era, tx, place) <= (:headEra, :headTx::xid8, :headPlace)
            """;

    private final Map<String, View> views;
    private final ViewTokens tokens;
    private final Progress progress;
    private final EventLog log;
    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;

    Projections(
            List<View> views,
            ViewTokens tokens,
            Progress progress,
            EventLog log,
            EventProcessingConfiguration processing,
            JdbcClient jdbc) {
        this.views = views.stream().collect(Collectors.toMap(View::name, Function.identity()));
        this.tokens = tokens;
        this.progress = progress;
        this.log = log;
        this.processing = processing;
        this.jdbc = jdbc;
    }

    /** All views by name. */
    List<Projection> all() {
        // the tokens come first: a view that reads on meanwhile is told behind rather than ahead
        Map<String, Reached> reached = tokens.each(views.keySet());
        Position head = log.head();
        return views.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(name -> projection(name, reached.getOrDefault(name, new Reached(Position.START, null)), head))
                .toList();
    }

    Projection one(String name) {
        Reached reached = tokens.reached(List.of(name));
        return projection(name, reached, log.head());
    }

    /**
     * The view of that name.
     *
     * @throws CommandRejected {@code not-found}
     */
    View view(String name) {
        return Optional.ofNullable(views.get(name))
                .orElseThrow(() -> new CommandRejected(Code.NOT_FOUND, "There is no view of that name"));
    }

    /**
     * Empties the view and reads all events again. Returns as soon as that has begun.
     *
     * @throws CommandRejected {@code request-in-progress} where another node runs the view
     */
    synchronized void rebuild(View view) {
        TrackingEventProcessor processor = processor(view.name())
                .orElseThrow(() -> new IllegalStateException("No processor fills the view " + view.name()));
        processor.shutDown();
        try {
            processor.resetTokens();
            progress.rebuildBegins(view.name());
        } catch (UnableToClaimTokenException e) {
            throw new CommandRejected(Code.REQUEST_IN_PROGRESS, "Another node runs the view; ask that one, or later");
        } finally {
            processor.start();
        }
    }

    private Projection projection(String name, Reached reached, Position head) {
        Unread unread = unread(reached.position(), head);
        return new Projection(
                name,
                reached.position().toString(),
                head.toString(),
                unread.events(),
                unread.seconds(),
                status(name, reached),
                replay(name, reached),
                0);
    }

    private Projection.Status status(String name, Reached reached) {
        boolean failing = processor(name).stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .anyMatch(EventTrackerStatus::isErrorState);
        if (failing) {
            return Projection.Status.FAILED;
        }
        return reached.isWhole() ? Projection.Status.RUNNING : Projection.Status.REPLAYING;
    }

    private Projection.@Nullable Replay replay(String name, Reached reached) {
        Optional<Double> rate = progress.rebuildRate(name);
        if (reached.rebuildingUpTo() == null) {
            return rate.map(perSecond -> new Projection.Replay(1, perSecond)).orElse(null);
        }
        long all = unread(Position.START, reached.rebuildingUpTo()).events();
        long left = unread(reached.position(), reached.rebuildingUpTo()).events();
        return new Projection.Replay(all == 0 ? 1 : (double) (all - left) / all, rate.orElse(null));
    }

    private record Unread(long events, long seconds) {}

    private Unread unread(Position after, Position head) {
        return jdbc.sql(UNREAD)
                .param("era", after.era())
                .param("tx", Long.toUnsignedString(after.tx()))
                .param("place", after.place())
                .param("headEra", head.era())
                .param("headTx", Long.toUnsignedString(head.tx()))
                .param("headPlace", head.place())
                .query(Unread.class)
                .single();
    }

    private Optional<TrackingEventProcessor> processor(String name) {
        return processing.eventProcessor(name, TrackingEventProcessor.class);
    }
}
