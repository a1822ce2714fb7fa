package dev.klaxon.recount;

import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections of what was told of one incident. */
final class RandomCorrections {

    private final Lot lot;
    private final IncidentId incident;

    /** How a member reads before its first correction, then what it was corrected to. */
    private final Map<String, @Nullable Text> readings = new HashMap<>();

    RandomCorrections(Lot lot, IncidentId incident) {
        this.lot = lot;
        this.incident = incident;
    }

    /** The declaration is only ever moved to an earlier time, so that nothing comes to stand before it. */
    IncidentEvent next(Map<UUID, IncidentEvent> told, int n) {
        List<UUID> ids = List.copyOf(told.keySet());
        UUID target = lot.below(3) == 0 ? ids.getFirst() : ids.get(lot.below(ids.size()));
        IncidentEvent original = told.get(target);
        if (original == null || original instanceof EntryCorrected) {
            return new NoteAdded(incident, new NoteId(target), null, null, lot.claim(lot.within(), n));
        }
        boolean declaration = original instanceof IncidentDeclared;
        String field = declaration
                ? lot.one("occurredAt", "precision", "detectedAt", "startedAt")
                : lot.one("occurredAt", "occurredAt", "precision");
        Text value = switch (field) {
            case "precision" -> Text.of(lot.one(Precision.values()).name());
            case "occurredAt" -> Text.of((declaration ? lot.earlier() : lot.within()).toString());
            default -> {
                Instant at = lot.around();
                yield at == null ? null : Text.of(at.toString());
            }
        };
        String member = target + field;
        Text before = readings.containsKey(member) ? readings.get(member) : reading(original, field);
        readings.put(member, value);
        return new EntryCorrected(incident, target, field, before, value, null, lot.claim(lot.within(), n));
    }

    private static @Nullable Text reading(IncidentEvent event, String field) {
        IncidentDeclared declared = event instanceof IncidentDeclared e ? e : null;
        Object value = switch (field) {
            case "occurredAt" -> event.claim().occurredAt();
            case "precision" -> event.claim().precision();
            case "detectedAt" -> declared == null ? null : declared.detectedAt();
            default -> declared == null ? null : declared.startedAt();
        };
        return value == null ? null : Text.of(value.toString());
    }
}
