/** Notes, tested. */
@NullMarked
package dev.klaxon.command.incident.notes;

import org.jspecify.annotations.NullMarked;
