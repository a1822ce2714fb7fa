/** Merges, tested. */
@NullMarked
package dev.klaxon.command.incident.merging;

import org.jspecify.annotations.NullMarked;
