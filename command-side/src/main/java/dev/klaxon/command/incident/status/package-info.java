/** Moving the status: transitions, reopening, cancellation. */
@NullMarked
package dev.klaxon.command.incident.status;

import org.jspecify.annotations.NullMarked;
