/** Changes, tested. */
@NullMarked
package dev.klaxon.command.incident.changes;

import org.jspecify.annotations.NullMarked;
