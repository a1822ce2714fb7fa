package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that books a post-mortem.
 *
 * @param incidentId the incident's id or reference; an imported line says by itself which incident it is about
 * @param scheduledFor when it is to be held; past, where it is entered late
 */
record PostmortemRequest(
        @Needed @Nullable String incidentId,
        @Needed @Nullable Instant scheduledFor,
        @Needed @Nullable Person facilitator,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
