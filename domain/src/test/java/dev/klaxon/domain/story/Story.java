package dev.klaxon.domain.story;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.util.UUID;

/** An incident that nobody keeps; its times are those of {@link StoryTime}, its ids the same in every test. */
public final class Story extends Telling<Story> {

    public static final IncidentId INCIDENT = new IncidentId(new UUID(0, 0));

    private int ids;

    private Story() {
        super(INCIDENT, "INC-7K2Q", StoryTime.DECLARED);
    }

    /** Detected ten minutes before it is declared. */
    public static Story declared(Severity severity) {
        return new Story().at(0, Facts.declared("Checkout fails").detected(-10)).at(0, Facts.severity(severity));
    }

    /** Imported, and neither detection nor anything else is told. */
    public static Story imported(Severity severity) {
        return new Story()
                .imported("test", "key")
                .at(0, Facts.declared("Checkout fails"))
                .at(0, Facts.severity(severity));
    }

    /** The id of the nth event, the declaration being the first. */
    public static UUID event(int nth) {
        return new UUID(1, nth);
    }

    @Override
    protected Story self() {
        return this;
    }

    @Override
    protected UUID newEventId() {
        return event(events().size() + 1);
    }

    @Override
    protected UUID newId() {
        ids++;
        return new UUID(2, ids);
    }

    @Override
    protected void keep(UUID eventId, IncidentEvent event) {}
}
