/** The fixture in which the handlers of all slices are tested. */
@NullMarked
package dev.klaxon.command.incident;

import org.jspecify.annotations.NullMarked;
