/** Publishing updates. */
@NullMarked
package dev.klaxon.command.incident.updates;

import org.jspecify.annotations.NullMarked;
