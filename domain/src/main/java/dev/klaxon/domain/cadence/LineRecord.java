package dev.klaxon.domain.cadence;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Cadence;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one line of communication was kept.
 *
 * @param windows in the order in which they opened, misses in a row as one; at most the last one is open
 */
public record LineRecord(List<Window> windows) {

    public LineRecord {
        windows = List.copyOf(windows);
    }

    /**
     * How a line of one incident was kept.
     *
     * @param now judges the window that is still running; stands for the end of what is known
     */
    public static LineRecord of(IncidentState state, Policy policy, CadenceLine line, Measure measure, Instant now) {
        return of(LineMoves.of(state, line), severity -> policy.cadence().of(line, severity), measure, now);
    }

    /**
     * Folds what happened.
     *
     * @param moves in business order
     * @param cadences the cadence of a severity, if it has one
     * @param now every due time before it has passed; null leaves the last window as the last move left it
     */
    public static LineRecord of(
            List<Move> moves, Function<Severity, Optional<Cadence>> cadences, Measure measure, @Nullable Instant now) {
        LineFold fold = new LineFold(cadences, measure);
        moves.forEach(fold::on);
        return new LineRecord(fold.until(now));
    }

    public long hits() {
        return windows.stream()
                .filter(window -> window.outcome() == Window.Outcome.HIT)
                .count();
    }

    public long misses() {
        return windows.stream()
                .filter(window -> window.outcome() == Window.Outcome.MISS)
                .mapToLong(Window::times)
                .sum();
    }

    /** Whether it says anything: at least one window was hit or missed. */
    public boolean counts() {
        return windows.stream()
                .anyMatch(window -> window.outcome() == Window.Outcome.HIT || window.outcome() == Window.Outcome.MISS);
    }

    /** The window that is still running. */
    public Optional<Window> open() {
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(windows.getLast()).filter(window -> window.outcome() == Window.Outcome.OPEN);
    }

    /** The updates that came in time. */
    public List<UUID> hitBy() {
        return windows.stream()
                .flatMap(window -> Stream.ofNullable(window.eventId()))
                .toList();
    }

    /**
     * The longest silence: from the opening of a window that no miss opened to the next update, or to where the line
     * was given up.
     *
     * @param now the end of a silence that goes on
     */
    public Optional<Duration> longestGap(Instant now) {
        Duration longest = null;
        Instant since = null;
        for (Window window : windows) {
            since = since == null ? window.openedAt() : since;
            Instant end = window.endedAt() == null ? now : window.endedAt();
            Duration gap = Duration.between(since, end);
            if (!gap.isNegative() && (longest == null || gap.compareTo(longest) > 0)) {
                longest = gap;
            }
            since = window.outcome() == Window.Outcome.MISS ? since : null;
        }
        return Optional.ofNullable(longest);
    }
}
