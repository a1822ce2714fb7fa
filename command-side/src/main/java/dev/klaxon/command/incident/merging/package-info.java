/** One incident as a part of another, and as one of its own again. */
@NullMarked
package dev.klaxon.command.incident.merging;

import org.jspecify.annotations.NullMarked;
