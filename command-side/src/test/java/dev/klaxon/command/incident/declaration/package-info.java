/** Declaring, tested. */
@NullMarked
package dev.klaxon.command.incident.declaration;

import org.jspecify.annotations.NullMarked;
