/** Who may read an incident. */
@NullMarked
package dev.klaxon.command.incident.restriction;

import org.jspecify.annotations.NullMarked;
