package dev.klaxon.domain.postmortem;

import dev.klaxon.events.json.EventFields;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.List;

/**
 * What may be corrected in a recorded event of a post-mortem: texts, instants and the precision. Due dates stand,
 * because a date that was moved is told from one that was always so; a correction is corrected by another of the same
 * event.
 */
public final class PostmortemCorrection {

    private PostmortemCorrection() {}

    /** The members of the event that may be corrected. */
    public static List<String> fields(PostmortemEvent event) {
        return EventFields.of(event.getClass()).stream()
                .filter(field -> isPossible(event, field))
                .toList();
    }

    /** Whether a member of the event may be corrected. */
    public static boolean isPossible(PostmortemEvent event, String field) {
        return EventFields.typeOf(event.getClass(), field).isPresent()
                && !(event instanceof PostmortemEntryCorrected)
                && !field.equals("dueOn");
    }
}
