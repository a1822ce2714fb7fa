/** What shows what happened. */
@NullMarked
package dev.klaxon.command.incident.evidence;

import org.jspecify.annotations.NullMarked;
