package dev.klaxon.query.bad;

import dev.klaxon.command.CommandSide;

/** A query side that knows the command side. */
public final class AsksTheCommandSide {

    public CommandSide other() {
        return new CommandSide();
    }
}
