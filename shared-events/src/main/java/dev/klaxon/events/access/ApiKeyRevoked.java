package dev.klaxon.events.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;

/** An API key was revoked. */
@Revision("1")
public record ApiKeyRevoked(
        ApiKeyId apiKeyId, @JsonUnwrapped Claim claim) implements AccessEvent {}
