package dev.klaxon.edge.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tells who presents a key. */
final class Callers {

    static final String PREFIX = "klx_";

    private static final int LONGEST = 256;

    private final AdminKey adminKey;
    private final List<KeyRing> rings;
    private final InstantSource clock;

    Callers(AdminKey adminKey, List<KeyRing> rings, InstantSource clock) {
        this.adminKey = adminKey;
        this.rings = List.copyOf(rings);
        this.clock = clock;
    }

    /** The caller, unless the key is unknown, revoked or expired. */
    Optional<Caller> of(String presentedKey) {
        if (presentedKey.isEmpty() || presentedKey.length() > LONGEST) {
            return Optional.empty();
        }
        Caller admin = adminKey.callerOf(presentedKey);
        if (admin != null) {
            return Optional.of(admin);
        }
        if (!presentedKey.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return rings.stream()
                .flatMap(ring -> ring.find(presentedKey).stream())
                .findFirst()
                .filter(key -> key.expiresAt() == null || clock.instant().isBefore(key.expiresAt()))
                .map(key -> new Caller(key.person(), key.scopes(), "key:" + key.id()));
    }

    /** Whether a text is a key, so that it must not stand where logs and histories keep it. */
    boolean isKey(String text) {
        return text.startsWith(PREFIX) || adminKey.callerOf(text) != null;
    }
}
