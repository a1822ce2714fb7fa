/** Declaring an incident. */
@NullMarked
package dev.klaxon.command.incident.declaration;

import org.jspecify.annotations.NullMarked;
