package dev.klaxon.command.access;

import dev.klaxon.events.access.ApiKeyId;

/** Make a key worthless. */
record RevokeApiKey(ApiKeyId apiKeyId) {}
