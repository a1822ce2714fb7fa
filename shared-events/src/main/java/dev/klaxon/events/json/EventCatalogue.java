package dev.klaxon.events.json;

import dev.klaxon.events.Event;
import dev.klaxon.events.Revision;
import dev.klaxon.events.access.AccessEvent;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.policy.PolicyEvent;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.watch.WatchEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Every event there is, by its logical name. A class name never reaches the store. */
public final class EventCatalogue {

    private static final Map<String, Class<? extends Event>> BY_NAME = new TreeMap<>();

    static {
        register(IncidentEvent.class);
        register(PolicyEvent.class);
        register(PostmortemEvent.class);
        register(WatchEvent.class);
        register(AccessEvent.class);
        register(KnownIssueEvent.class);
        register(RosterEvent.class);
    }

    private EventCatalogue() {}

    /** All events in the order of their names. */
    public static Collection<Class<? extends Event>> all() {
        return BY_NAME.values();
    }

    /** The name under which an event of this class is stored. */
    public static String nameOf(Class<?> event) {
        return event.getSimpleName();
    }

    /** The revision of the form in which an event of this class is stored. */
    public static String revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalArgumentException(event.getName() + " has no @Revision");
        }
        return revision.value();
    }

    /**
     * The class of a stored event.
     *
     * @throws IllegalArgumentException where no event has that name
     */
    public static Class<? extends Event> classOf(String name) {
        Class<? extends Event> found = BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No event is called '" + name + "'");
        }
        return found;
    }

    private static void register(Class<? extends Event> parent) {
        for (Class<?> permitted : parent.getPermittedSubclasses()) {
            Class<? extends Event> event = permitted.asSubclass(Event.class);
            Class<? extends Event> other = BY_NAME.put(nameOf(event), event);
            if (other != null) {
                throw new IllegalStateException(other + " and " + event + " share a name");
            }
        }
    }
}
