/** Restriction and readers, tested. */
@NullMarked
package dev.klaxon.command.incident.restriction;

import org.jspecify.annotations.NullMarked;
