package dev.klaxon.edge.json;

import java.util.UUID;

/** Names a recorded event by its id; imported history also by the key of the line whose first event it is. */
public record EventId(UUID id) {}
