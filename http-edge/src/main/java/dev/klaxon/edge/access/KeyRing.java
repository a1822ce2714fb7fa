package dev.klaxon.edge.access;

import java.util.Optional;

/** Finds keys. Each bean of this type is asked, in its order, until one knows the key. */
@FunctionalInterface
public interface KeyRing {

    /**
     * The key, unless it was never issued or is revoked.
     *
     * @param presentedKey as the caller sent it: {@code klx_} and up to 252 characters
     */
    Optional<IssuedKey> find(String presentedKey);
}
