/** The rules of briefs, by example. */
@NullMarked
package dev.klaxon.command.incident.briefs;

import org.jspecify.annotations.NullMarked;
