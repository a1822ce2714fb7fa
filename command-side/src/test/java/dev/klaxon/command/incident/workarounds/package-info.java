/** Workarounds, tested. */
@NullMarked
package dev.klaxon.command.incident.workarounds;

import org.jspecify.annotations.NullMarked;
