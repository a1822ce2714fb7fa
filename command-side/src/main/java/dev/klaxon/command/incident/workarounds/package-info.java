/** Ways round the fault, and whether they may be given out. */
@NullMarked
package dev.klaxon.command.incident.workarounds;

import org.jspecify.annotations.NullMarked;
