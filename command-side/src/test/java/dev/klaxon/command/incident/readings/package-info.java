/** Readings, tested. */
@NullMarked
package dev.klaxon.command.incident.readings;

import org.jspecify.annotations.NullMarked;
