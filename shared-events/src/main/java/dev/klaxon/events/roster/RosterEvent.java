package dev.klaxon.events.roster;

import dev.klaxon.events.Event;

/** Something that changed who is on call. */
public sealed interface RosterEvent extends Event permits RotationDefined, ShiftOverridden {

    /** The rotation that it changed. */
    RotationId rotationId();
}
