package dev.klaxon.command.access;

import dev.klaxon.events.Person;
import dev.klaxon.events.access.ApiKeyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Give somebody a key.
 *
 * @param scopes by their names on the wire
 * @param secretSha256 lower-case hex of the key
 */
record IssueApiKey(
        ApiKeyId apiKeyId,
        Person person,
        List<String> scopes,
        String secretSha256,
        @Nullable Instant expiresAt) {}
