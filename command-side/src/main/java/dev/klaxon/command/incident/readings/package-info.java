/** How accounts feel about us, how likely they are to leave and how content they were. */
@NullMarked
package dev.klaxon.command.incident.readings;

import org.jspecify.annotations.NullMarked;
