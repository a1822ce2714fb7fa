/** Saying that somebody responds. */
@NullMarked
package dev.klaxon.command.incident.acknowledgement;

import org.jspecify.annotations.NullMarked;
