package dev.klaxon.toy;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;

/** Bodies of verbs, sound and not. */
public final class ToyBodies {

    private ToyBodies() {}

    /** Declares no verb. */
    public record Silent() implements VerbBody {}

    /** Its path names a component that it does not have. */
    public record Lost(String name) implements VerbBody {

        @SuppressWarnings("UnusedVariable") // read by its name
        static final Verb<Lost> VERB = new Verb<>(
                Lost.class,
                new Verb.Route(RequestMethod.POST, "/api/v1/incidents/{id}/things/{nmae}", IncidentId.class),
                new Verb.Operation("Thing", "lose", List.of(Scope.RESPOND), false),
                new Verb.Answering<>(HttpStatus.OK, (verb, ids) -> null),
                (Object subject, Lost verb, Ids ids) -> verb,
                Optional.empty());
    }

    /** A line can leave no gap in it. */
    public record Sound(String name, @Nullable Text text) implements VerbBody {}

    /** A line can leave a gap in it. */
    public record Gappy(@Needed Text text) implements VerbBody {}

    /** A line can leave a gap in a part of it. */
    public record Around(Gappy inside) implements VerbBody {}

    /** A line can leave gaps in its elements. */
    public record Many(List<Gappy> each) implements VerbBody {}
}
