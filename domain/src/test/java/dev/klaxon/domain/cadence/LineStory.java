package dev.klaxon.domain.cadence;

import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line told in verbs, by the built-in policy; times are minutes after the declaration. */
final class LineStory {

    static final Instant DECLARED = Instant.parse("2026-01-02T03:00:00Z");

    private final List<Move> moves = new ArrayList<>();
    private final CadenceLine line;

    private LineStory(CadenceLine line) {
        this.line = line;
    }

    static LineStory external(Severity severity) {
        return new LineStory(CadenceLine.EXTERNAL).begun().severity(0, severity);
    }

    static LineStory executive(Severity severity) {
        return new LineStory(CadenceLine.EXECUTIVE).begun().severity(0, severity);
    }

    static LineStory unranked() {
        return new LineStory(CadenceLine.EXTERNAL);
    }

    LineStory begun() {
        return add(new Move.Begun(DECLARED));
    }

    LineStory severity(double minute, Severity severity) {
        return add(new Move.Ranked(at(minute), severity));
    }

    LineStory told(double minute) {
        return add(new Move.Updated(at(minute), new UUID(0, moves.size()), null));
    }

    LineStory told(double minute, double promise) {
        return add(new Move.Updated(at(minute), new UUID(0, moves.size()), at(promise)));
    }

    LineStory resolution(double minute) {
        return add(new Move.Concluded(at(minute), new UUID(0, moves.size())));
    }

    LineStory fellBack(double minute) {
        return add(new Move.FellBack(at(minute)));
    }

    LineStory reopened(double minute) {
        return add(new Move.Reopened(at(minute)));
    }

    LineStory stopped(double minute) {
        return add(new Move.Stopped(at(minute)));
    }

    /** The windows by target, as in {@code 0-60 hit 50, 50-110 open}. */
    String asOf(double minute) {
        return told(record(Measure.TARGET, minute));
    }

    /** The same by limit. */
    String byLimitAsOf(double minute) {
        return told(record(Measure.LIMIT, minute));
    }

    LineRecord record(Measure measure, double minute) {
        return LineRecord.of(moves, severity -> Policy.builtIn().cadence().of(line, severity), measure, at(minute));
    }

    /** The windows as the last move left them. */
    String untimed() {
        return told(
                LineRecord.of(moves, severity -> Policy.builtIn().cadence().of(line, severity), Measure.TARGET, null));
    }

    static Instant at(double minute) {
        return DECLARED.plus(Duration.ofMillis(Math.round(minute * 60_000)));
    }

    private LineStory add(Move move) {
        moves.add(move);
        return this;
    }

    private static String told(LineRecord record) {
        return record.windows().stream()
                .flatMap(LineStory::each)
                .map(LineStory::told)
                .collect(joining(", "));
    }

    /** One by one, though misses in a row are kept together. */
    private static Stream<Window> each(Window window) {
        Duration step = Duration.between(window.openedAt(), window.dueAt()).dividedBy(window.times());
        return Stream.iterate(window.openedAt(), opened -> opened.plus(step))
                .limit(window.times())
                .map(opened ->
                        new Window(opened, opened.plus(step), window.outcome(), 1, window.endedAt(), window.eventId()));
    }

    private static String told(Window window) {
        String stretch = minute(window.openedAt()) + "-" + minute(window.dueAt());
        return switch (window.outcome()) {
            case HIT -> stretch + " hit " + minute(window.endedAt());
            case MISS -> stretch + " miss";
            case OPEN -> stretch + " open";
            case DROPPED -> stretch + " dropped " + minute(window.endedAt());
        };
    }

    private static String minute(@Nullable Instant at) {
        if (at == null) {
            return "?";
        }
        double minutes = Duration.between(DECLARED, at).toMillis() / 60_000.0;
        return minutes == Math.rint(minutes) ? Long.toString((long) minutes) : Double.toString(minutes);
    }
}
