package dev.klaxon.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.store.Position;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open stream: writes to its client what follows the client's position and concerns it. It runs on the thread of
 * the request and keeps nothing: a client that does not read on blocks this thread alone, until the server's time for a
 * write is over and the connection with it.
 */
final class Subscription {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    private final Feed feed;
    private final JsonMapper json;
    private final Duration heartbeat;
    private final Supplier<Optional<Caller>> admission;
    private final OutputStream client;

    /**
     * A stream.
     *
     * @param admission who asks, as their key says at that moment
     */
    Subscription(
            Feed feed, JsonMapper json, Duration heartbeat, Supplier<Optional<Caller>> admission, OutputStream client) {
        this.feed = feed;
        this.json = json;
        this.heartbeat = heartbeat;
        this.admission = admission;
        this.client = client;
    }

    /**
     * Writes until the service stops, the key is no longer valid or the client has gone.
     *
     * @throws IOException where the client has gone
     */
    void writeFrom(Position begin) throws IOException, InterruptedException {
        Position sent = begin;
        while (feed.isRunning()) {
            Optional<Reader> reader =
                    admission.get().filter(caller -> caller.may(Scope.READ)).map(Reader::of);
            if (reader.isEmpty()) {
                return;
            }
            client.write(HEARTBEAT);
            client.flush();
            sent = writeUntilNextBeat(sent, reader.get());
        }
    }

    private Position writeUntilNextBeat(Position begin, Reader reader) throws IOException, InterruptedException {
        Position sent = begin;
        long beat = System.nanoTime() + heartbeat.toNanos();
        long left = heartbeat.toNanos();
        while (feed.isRunning() && left > 0) {
            Optional<ChangeBatch> next = feed.since(sent);
            if (next.isPresent()) {
                write(next.get(), reader);
                sent = next.get().upTo();
            }
            left = beat - System.nanoTime();
            feed.await(sent, Duration.ofNanos(left));
        }
        return sent;
    }

    private void write(ChangeBatch batch, Reader reader) throws IOException {
        boolean written = false;
        for (Change change : batch.changes()) {
            CurrentIncident incident = feed.incident(change, batch);
            if (incident != null && incident.isReadableBy(reader)) {
                client.write(form(change, incident).getBytes(UTF_8));
                written = true;
            }
        }
        if (written) {
            client.flush();
        }
    }

    private String form(Change change, CurrentIncident incident) {
        return "id: %s\nevent: %s\ndata: %s\n\n"
                .formatted(
                        change.position(), change.name(), json.writeValueAsString(ChangeAnswer.of(change, incident)));
    }
}
