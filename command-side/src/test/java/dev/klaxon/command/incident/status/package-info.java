/** The rules of the status, by example. */
@NullMarked
package dev.klaxon.command.incident.status;

import org.jspecify.annotations.NullMarked;
