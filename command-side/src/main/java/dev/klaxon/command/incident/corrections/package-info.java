/** Claims that stand beside recorded ones and say otherwise. */
@NullMarked
package dev.klaxon.command.incident.corrections;

import org.jspecify.annotations.NullMarked;
