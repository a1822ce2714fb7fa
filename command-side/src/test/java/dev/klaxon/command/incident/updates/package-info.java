/** The rules of updates, by example. */
@NullMarked
package dev.klaxon.command.incident.updates;

import org.jspecify.annotations.NullMarked;
