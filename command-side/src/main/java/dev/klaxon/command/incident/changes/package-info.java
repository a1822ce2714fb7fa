/** Changes to the system that may have to do with an incident. */
@NullMarked
package dev.klaxon.command.incident.changes;

import org.jspecify.annotations.NullMarked;
