package dev.klaxon.command.incident.content;

import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.Contents.Upload;
import org.jspecify.annotations.Nullable;

/** Take uploaded bytes as the content of a piece of evidence. */
public record StoreContent(
        IncidentId incidentId,
        EvidenceId evidenceId,
        Upload upload,
        @Nullable String mediaType) {}
