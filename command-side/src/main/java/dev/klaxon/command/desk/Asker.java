package dev.klaxon.command.desk;

import dev.klaxon.events.Claim;

/** Who asks for a command, and with which rights. */
public interface Asker {

    Claim claim();

    /**
     * Whether they have it.
     *
     * @param scope by its name on the wire
     */
    boolean hasScope(String scope);
}
