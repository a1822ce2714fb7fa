package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Origin;
import dev.klaxon.events.incident.IncidentDeclared;
import java.util.Objects;

/** What an incident is called. */
public final class Titles {

    private Titles() {}

    /** Its title; one that was imported without is called by its source and key. */
    public static String of(IncidentState incident) {
        IncidentDeclared declared = incident.declaration().event();
        if (declared.title() != null) {
            return declared.title().toString();
        }
        Origin origin = declared.claim().imported();
        String source = Objects.requireNonNullElse(declared.source(), origin == null ? "" : origin.source());
        String key = Objects.requireNonNullElse(declared.externalKey(), origin == null ? "" : origin.key());
        String called = (source + " " + key).strip();
        return called.isEmpty() ? incident.reference() : called;
    }
}
