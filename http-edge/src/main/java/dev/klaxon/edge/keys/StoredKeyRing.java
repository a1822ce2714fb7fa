package dev.klaxon.edge.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.klaxon.edge.access.IssuedKey;
import dev.klaxon.edge.access.KeyRing;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Event;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.events.access.ApiKeyRevoked;
import dev.klaxon.store.EventLog;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds issued keys in their own streams, so that a revocation holds on every node at once. */
final class StoredKeyRing implements KeyRing {

    private final EventLog log;

    StoredKeyRing(EventLog log) {
        this.log = log;
    }

    @Override
    public Optional<IssuedKey> find(String presentedKey) {
        return ApiKey.parse(presentedKey).flatMap(key -> valid(key, log.stream(ApiKey.streamOf(key.id()))));
    }

    private static Optional<IssuedKey> valid(ApiKey presented, List<Event> events) {
        if (events.stream().anyMatch(ApiKeyRevoked.class::isInstance)) {
            return Optional.empty();
        }
        return events.stream()
                .filter(ApiKeyIssued.class::isInstance)
                .map(ApiKeyIssued.class::cast)
                .filter(issued -> isSame(issued.secretSha256(), presented.sha256()))
                .map(issued -> new IssuedKey(
                        presented.id().toString(), issued.person(), scopes(issued.scopes()), issued.expiresAt()))
                .findFirst();
    }

    /** In the same time wherever the two differ. */
    private static boolean isSame(String stored, String presented) {
        return MessageDigest.isEqual(stored.getBytes(US_ASCII), presented.getBytes(US_ASCII));
    }

    /** Those that still exist. */
    private static Set<Scope> scopes(List<String> labels) {
        return Arrays.stream(Scope.values())
                .filter(scope -> labels.contains(scope.label()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
