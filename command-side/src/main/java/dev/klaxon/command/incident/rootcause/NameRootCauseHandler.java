package dev.klaxon.command.incident.rootcause;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RootCauseNamed;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records root causes. */
@Component
final class NameRootCauseHandler {

    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final Incidents incidents;

    NameRootCauseHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(NameRootCause command, Claim claim) {
        incidents.unlessMerged(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: its key is a slug, and the last naming holds. */
    static Decision<IncidentEvent> decide(NameRootCause command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            requireSlug(command.key());
        }
        return Decision.of(new RootCauseNamed(state.id(), command.key(), command.text(), claim));
    }

    private static void requireSlug(@Nullable String key) {
        if (key == null || !SLUG.matcher(key).matches()) {
            String detail = "must be a word such as expired-certificate: letters, digits, '-', '_' and '.'";
            throw CommandRejected.faulty(INVALID_VALUE, "key " + detail, List.of(new FieldError("/key", detail)));
        }
    }
}
