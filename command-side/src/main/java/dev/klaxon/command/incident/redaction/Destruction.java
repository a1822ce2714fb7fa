package dev.klaxon.command.incident.redaction;

import dev.klaxon.command.verb.Aftermath;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.store.Contents;
import dev.klaxon.store.Erasure;
import dev.klaxon.store.Erasure.Due;
import dev.klaxon.store.RecordedEvent;
import dev.klaxon.store.RecordedEvents;
import dev.klaxon.store.StoreUnavailable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Destroys what was redacted and nothing holds any more: texts, bytes and snapshots.
 *
 * <p>It goes by what the events say and is tried right after the command and then again and again, so that a crash in
 * between delays it and no more. Several nodes may do so at once.
 */
@Component
public final class Destruction implements Aftermath {

    private static final Logger log = LoggerFactory.getLogger(Destruction.class);

    private final Erasure erasure;
    private final Contents contents;
    private final RecordedEvents events;

    Destruction(Erasure erasure, Contents contents, RecordedEvents events) {
        this.erasure = erasure;
        this.contents = contents;
        this.events = events;
    }

    /** Destroys what is to be destroyed; what the store does not let it is left to the next time. */
    @Override
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void attempt() {
        try {
            erasure.due().forEach(this::carryOut);
            erasure.forgetSnapshots();
        } catch (StoreUnavailable e) {
            log.warn("Redacted evidence could not be destroyed yet; it will be tried again", e);
        }
    }

    private void carryOut(Due due) {
        List<RecordedEvent> stream = events.stream(due.stream());
        Set<UUID> destroyed = destroyed(stream);
        for (RecordedEvent told : stream) {
            IncidentEvent event = (IncidentEvent) told.event();
            if (Redaction.concerns(told.eventId(), event, destroyed)) {
                Set<String> pointers = Redaction.texts(event).stream()
                        .map(member -> "/" + member)
                        .collect(Collectors.toSet());
                erasure.blank(due.stream(), told.eventId(), pointers);
                if (event instanceof EvidenceAttached attached) {
                    contents.destroy(attached.evidenceId().value());
                }
            }
        }
        erasure.done(due);
    }

    private static Set<UUID> destroyed(List<RecordedEvent> stream) {
        @Nullable IncidentState state = null;
        for (RecordedEvent told : stream) {
            state = IncidentState.next(state, told.eventId(), (IncidentEvent) told.event());
        }
        return state == null ? Set.of() : state.exhibits().destroyed();
    }
}
