/** Holds on evidence, tested. */
@NullMarked
package dev.klaxon.command.incident.holds;

import org.jspecify.annotations.NullMarked;
