package dev.klaxon.events.access;

import dev.klaxon.events.Event;

/** Something that changed who may do what. */
public sealed interface AccessEvent extends Event permits ApiKeyIssued, ApiKeyRevoked {}
