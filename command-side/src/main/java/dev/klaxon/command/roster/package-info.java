/** Defining rotations and overriding their shifts, and who is on call when a command needs to know. */
@NullMarked
package dev.klaxon.command.roster;

import org.jspecify.annotations.NullMarked;
