package dev.klaxon.domain.kpi.measure;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One duration of one incident, in whole seconds.
 *
 * @param lowSeconds the shortest that the precisions of both ends allow, below zero where they overlap
 * @param highSeconds the longest
 * @param eventIds the events that both ends rest on, what corrected them with them
 */
public record Span(long seconds, long lowSeconds, long highSeconds, List<UUID> eventIds) {

    public Span {
        eventIds = List.copyOf(eventIds);
    }

    /** What two stamps are apart; one and the same stamp is no time apart, however roughly it is known. */
    static Span between(Stamp from, Stamp to) {
        long seconds = Duration.between(from.at(), to.at()).toSeconds();
        long slack = from.isSame(to) ? 0 : from.slackSeconds() + to.slackSeconds();
        return new Span(
                seconds,
                seconds - slack,
                seconds + slack,
                Stream.concat(from.eventIds(), to.eventIds()).distinct().toList());
    }
}
