/** The services and accounts that an incident touches. */
@NullMarked
package dev.klaxon.command.incident.reach;

import org.jspecify.annotations.NullMarked;
