package dev.klaxon.command.desk;

import static dev.klaxon.domain.refusal.Code.IDEMPOTENCY_KEY_REUSED;
import static dev.klaxon.domain.refusal.Code.REQUEST_IN_PROGRESS;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;
import static dev.klaxon.domain.refusal.Code.VERSION_CONFLICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Precision;
import dev.klaxon.events.json.EventJson;
import dev.klaxon.store.EventEngine;
import dev.klaxon.store.Position;
import dev.klaxon.store.Receipt;
import dev.klaxon.store.ReceiptGiven;
import dev.klaxon.store.Receipts;
import dev.klaxon.store.ReservationTaken;
import dev.klaxon.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes every command over HTTP to its receipt: idempotency, the claim, retries on conflict, the answer.
 *
 * <p>Refusals are not remembered. Two equal requests at once are both decided; one of them appends, the other answers
 * with the first one's receipt.
 */
@Component
public final class CommandDesk {

    private static final Logger log = LoggerFactory.getLogger(CommandDesk.class);
    /** How far a stated instant may be ahead of the database's clock. */
    public static final Duration AHEAD = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 8;

    private final CommandLine line;
    private final Receipts receipts;
    private final EventEngine engine;
    private final InstantSource clock;
    private final ObjectMapper json = EventJson.newMapper();

    CommandDesk(CommandLine line, Receipts receipts, EventEngine engine, InstantSource clock) {
        this.line = line;
        this.receipts = receipts;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Runs a command that makes a record.
     *
     * @param body hashed to recognise the request when it comes again
     * @param recordId the record's id; null where it is the stream's own
     */
    public ResponseEntity<ReceiptBody> create(
            CommandRequest request, Stated body, @Nullable String recordId, Object command) {
        return run(request, body, recordId, HttpStatus.CREATED, command);
    }

    /** Runs a command that changes the stream's own record. */
    public ResponseEntity<ReceiptBody> change(CommandRequest request, Stated body, Object command) {
        return run(request, body, null, HttpStatus.OK, command);
    }

    /**
     * Runs a command that changes a record below the stream's own.
     *
     * @param recordId the record's id
     */
    public ResponseEntity<ReceiptBody> change(CommandRequest request, Stated body, String recordId, Object command) {
        return run(request, body, recordId, HttpStatus.OK, command);
    }

    /**
     * Runs a command.
     *
     * @param body hashed to recognise the request when it comes again
     * @param recordId the id of the record made or changed; null where it is the stream's own
     * @param status of its success
     */
    public ResponseEntity<ReceiptBody> run(
            CommandRequest request, Stated body, @Nullable String recordId, HttpStatus status, Object command) {
        Receipt.@Nullable Request known = recognisable(request, body);
        Optional<ResponseEntity<ReceiptBody>> earlier = earlier(known);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            Remembered given = attempt(request, body, recordId, status, command, known);
            return response(given, given.body().position());
        } catch (ReceiptGiven e) {
            return earlier(known)
                    .orElseThrow(() ->
                            new CommandRejected(REQUEST_IN_PROGRESS, "An equal request is still under way; try again"));
        } catch (CommandRejected e) {
            return earlier(known).orElseThrow(() -> e);
        } catch (StoreUnavailable e) {
            if (known != null && e.isLockTimeout()) {
                throw new CommandRejected(REQUEST_IN_PROGRESS, "An equal request is still under way; try again");
            }
            throw e;
        }
    }

    private Remembered attempt(
            CommandRequest request,
            Stated body,
            @Nullable String recordId,
            HttpStatus status,
            Object command,
            Receipt.@Nullable Request known) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            CommandCall call = new CommandCall(
                    claim(request, body, now),
                    now,
                    request.scopes(),
                    request.expectedVersion(),
                    (answer, append) ->
                            known == null ? null : new Receipt(known, write(remembered(answer, recordId, status))));
            try {
                line.send(command, call, request.caller().principal(), request.traceId());
                return settled(call.answer(), recordId, status, known);
            } catch (ConcurrencyException | ReservationTaken e) {
                log.debug("Attempt {} at {} met another command", attempt, request.path(), e);
            }
        }
        throw new CommandRejected(VERSION_CONFLICT, "Too many commands at once changed the same record; try again");
    }

    private Remembered settled(
            Answer answer, @Nullable String recordId, HttpStatus status, Receipt.@Nullable Request known) {
        Remembered remembered = remembered(answer, recordId, status);
        Position position = answer.position();
        if (position == null) {
            position = engine.newest();
            if (known != null) {
                receipts.remember(new Receipt(known, write(remembered)), position);
            }
        }
        return remembered.at(position);
    }

    private static Claim claim(CommandRequest request, Stated body, Instant now) {
        Instant occurredAt = Objects.requireNonNullElse(body.occurredAt(), now).truncatedTo(ChronoUnit.MICROS);
        if (occurredAt.isAfter(now.plus(AHEAD))) {
            throw new CommandRejected(TIME_IN_FUTURE, "occurredAt %s is in the future".formatted(occurredAt));
        }
        return new Claim(
                request.caller().person(), occurredAt, Objects.requireNonNullElse(body.precision(), Precision.SECOND));
    }

    private Optional<ResponseEntity<ReceiptBody>> earlier(Receipt.@Nullable Request known) {
        if (known == null) {
            return Optional.empty();
        }
        return receipts.find(known).map(given -> {
            if (!given.requestSha256().equals(known.sha256())) {
                throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "The key was used for a request with another body");
            }
            return response(read(given.answer()), given.position().toString());
        });
    }

    private Receipt.@Nullable Request recognisable(CommandRequest request, Stated body) {
        String key = request.idempotencyKey();
        return key == null
                ? null
                : new Receipt.Request(
                        request.caller().principal(), request.method(), request.path(), key, Sha256.hex(write(body)));
    }

    private static Remembered remembered(Answer answer, @Nullable String recordId, HttpStatus status) {
        CommandCall.Subject subject = answer.subject();
        return new Remembered(
                status.value(),
                new ReceiptBody(
                        recordId != null ? recordId : subject.stream(),
                        subject.reference() == null ? null : subject.stream(),
                        subject.reference(),
                        subject.version(),
                        "",
                        answer.eventIds(),
                        answer.warnings().stream()
                                .map(warning -> new ReceiptBody.WarningBody(
                                        warning.code().wire(), warning.detail()))
                                .toList()));
    }

    private static ResponseEntity<ReceiptBody> response(Remembered remembered, String position) {
        return ResponseEntity.status(remembered.status())
                .eTag("\"" + remembered.body().version() + "\"")
                .body(remembered.body().at(position));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request or an answer has no JSON form", e);
        }
    }

    private Remembered read(String answer) {
        try {
            return json.readValue(answer, Remembered.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A remembered answer cannot be read", e);
        }
    }

    /** An answer as it is remembered, so that the same one can be given again. */
    private record Remembered(int status, ReceiptBody body) {

        Remembered at(Position position) {
            return new Remembered(status, body.at(position.toString()));
        }
    }
}
