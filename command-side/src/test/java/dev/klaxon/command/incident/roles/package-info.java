/** Giving and freeing roles, tested. */
@NullMarked
package dev.klaxon.command.incident.roles;

import org.jspecify.annotations.NullMarked;
