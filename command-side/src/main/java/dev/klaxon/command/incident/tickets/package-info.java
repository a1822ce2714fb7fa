/** Tickets for engineering, and what engineering said to them. */
@NullMarked
package dev.klaxon.command.incident.tickets;

import org.jspecify.annotations.NullMarked;
