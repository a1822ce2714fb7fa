/** Tests of rotations. */
@NullMarked
package dev.klaxon.command.roster;

import org.jspecify.annotations.NullMarked;
