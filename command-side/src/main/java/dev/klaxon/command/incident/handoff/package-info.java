/** What remains after the incident, and whose it is. */
@NullMarked
package dev.klaxon.command.incident.handoff;

import org.jspecify.annotations.NullMarked;
