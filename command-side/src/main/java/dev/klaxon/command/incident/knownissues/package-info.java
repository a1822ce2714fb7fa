/** Incidents that are known issues come back. */
@NullMarked
package dev.klaxon.command.incident.knownissues;

import org.jspecify.annotations.NullMarked;
