package dev.klaxon.domain.postmortem;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.events.json.EventFields;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of a post-mortem.
 *
 * @param sequence in its stream, from 0
 */
public record PostmortemEntry(UUID eventId, PostmortemEvent event, long sequence) {

    /** When it happened. */
    public Instant at() {
        return event.claim().occurredAt();
    }

    /** Its place among the others; the booking comes first where instants are equal. */
    BusinessOrder order() {
        var imported = event.claim().imported();
        return new BusinessOrder(
                at(),
                event instanceof PostmortemScheduled ? BusinessOrder.Kind.DECLARATION : BusinessOrder.Kind.RECORD,
                imported == null ? "" : imported.key(),
                sequence);
    }

    PostmortemEntry corrected(PostmortemEntryCorrected correction) {
        return new PostmortemEntry(
                eventId, (PostmortemEvent) EventFields.with(event, correction.field(), correction.value()), sequence);
    }
}
