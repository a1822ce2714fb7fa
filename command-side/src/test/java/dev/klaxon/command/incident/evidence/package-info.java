/** Evidence, tested. */
@NullMarked
package dev.klaxon.command.incident.evidence;

import org.jspecify.annotations.NullMarked;
