/** Publishing updates, taking them back, and what people say of them. */
@NullMarked
package dev.klaxon.command.incident.updates;

import org.jspecify.annotations.NullMarked;
