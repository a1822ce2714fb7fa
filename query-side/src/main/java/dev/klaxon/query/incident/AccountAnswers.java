package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Commerce;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.SentimentRecorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is known of the customers: what they said, and how they feel. */
public final class AccountAnswers {

    private AccountAnswers() {}

    /** Before and after. */
    public record SentimentAnswer(int first, int last) {}

    /** Before and after. */
    public record ChurnRiskAnswer(ChurnRisk first, ChurnRisk last) {}

    /** The last score that was given. */
    public record CsatAnswer(
            @Nullable Integer score, @Nullable CsatScale scale) {}

    /** All readings of one account; absent where there is none of the kind. */
    public record ReadingsAnswer(
            String accountId,
            @Nullable SentimentAnswer sentiment,
            @Nullable ChurnRiskAnswer churnRisk,
            @Nullable CsatAnswer csat) {}

    /**
     * What a customer said of whether it is over.
     *
     * @param satisfied absent where an import does not tell
     */
    public record ConfirmationAnswer(
            UUID id,
            @Nullable String accountId,
            @Nullable String by,
            @Nullable Boolean satisfied,
            Instant confirmedAt) {}

    static List<ReadingsAnswer> readings(Commerce commerce) {
        return Stream.of(
                        commerce.sentiments().events().map(SentimentRecorded::accountId),
                        commerce.churnRisks().events().map(ChurnRiskRecorded::accountId),
                        commerce.csats().events().map(CsatRecorded::accountId))
                .flatMap(ids -> ids)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(id -> new ReadingsAnswer(id, sentiment(commerce, id), churnRisk(commerce, id), csat(commerce, id)))
                .toList();
    }

    static List<ConfirmationAnswer> confirmations(Commerce commerce) {
        return commerce.confirmations().entries().stream()
                .map(entry -> new ConfirmationAnswer(
                        entry.event().confirmationId().value(),
                        entry.event().accountId(),
                        text(entry.event().by()),
                        entry.event().satisfied(),
                        entry.at()))
                .toList();
    }

    private static @Nullable SentimentAnswer sentiment(Commerce commerce, String accountId) {
        List<Integer> told = commerce.sentiments()
                .where(reading -> accountId.equals(reading.accountId()))
                .events()
                .flatMap(reading -> Stream.ofNullable(reading.sentiment()))
                .toList();
        return told.isEmpty() ? null : new SentimentAnswer(told.getFirst(), told.getLast());
    }

    private static @Nullable ChurnRiskAnswer churnRisk(Commerce commerce, String accountId) {
        List<ChurnRisk> told = commerce.churnRisks()
                .where(reading -> accountId.equals(reading.accountId()))
                .events()
                .flatMap(reading -> Stream.ofNullable(reading.risk()))
                .toList();
        return told.isEmpty() ? null : new ChurnRiskAnswer(told.getFirst(), told.getLast());
    }

    private static @Nullable CsatAnswer csat(Commerce commerce, String accountId) {
        return commerce.csats()
                .where(reading -> accountId.equals(reading.accountId()))
                .latest()
                .map(reading -> new CsatAnswer(reading.score(), reading.scale()))
                .orElse(null);
    }
}
