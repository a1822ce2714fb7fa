/** Tickets, tested. */
@NullMarked
package dev.klaxon.command.incident.tickets;

import org.jspecify.annotations.NullMarked;
