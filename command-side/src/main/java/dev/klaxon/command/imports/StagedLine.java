package dev.klaxon.command.imports;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is kept until it is applied.
 *
 * @param job whose line it is
 * @param line its number in the file, from 1
 * @param place of its kind among records of the same instant
 * @param digest of its content, whatever the order of its fields
 * @param body JSON
 * @param waited whether it was passed over before
 */
record StagedLine(
        UUID job,
        long line,
        String key,
        String incident,
        CommandPath command,
        int place,
        Instant occurredAt,
        @Nullable Precision precision,
        @Nullable Person claimedActor,
        String digest,
        String body,
        boolean waited) {

    static StagedLine of(UUID job, long number, ImportLine line) {
        CommandPath command = CommandPath.parse(line.command());
        String body = line.body() == null ? "{}" : line.body().toString();
        return new StagedLine(
                job,
                number,
                line.key(),
                line.incident(),
                command,
                command.kind().compareTo(BusinessOrder.Kind.DECLARATION),
                line.occurredAt().truncatedTo(ChronoUnit.MICROS),
                line.precision(),
                line.claimedActor(),
                ContentDigest.of(line, command),
                body,
                false);
    }

    /** What its events claim; the actor is who imports it. */
    Claim claim(ImportJob from) {
        return new Claim(
                from.person(),
                occurredAt,
                Objects.requireNonNullElse(precision, Precision.SECOND),
                new Origin(from.source(), key, claimedActor));
    }
}
