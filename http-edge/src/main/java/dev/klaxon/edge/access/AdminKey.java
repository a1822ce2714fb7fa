package dev.klaxon.edge.access;

import dev.klaxon.events.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The one key that configuration gives: person {@code admin}, every scope. Only its hash is kept. */
final class AdminKey {

    private static final Caller ADMIN =
            new Caller(Person.of("admin", "Admin"), EnumSet.allOf(Scope.class), "key:admin");

    private final byte @Nullable [] sha256;

    AdminKey(@Nullable String key) {
        this.sha256 = key == null || key.isBlank() ? null : sha256(key.strip());
    }

    /** The administrator, where this is the key. Takes the same time wherever two keys differ. */
    @Nullable
    Caller callerOf(String presentedKey) {
        return sha256 != null && MessageDigest.isEqual(sha256, sha256(presentedKey)) ? ADMIN : null;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
