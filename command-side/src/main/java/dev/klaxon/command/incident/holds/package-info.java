/** What keeps evidence from being destroyed. */
@NullMarked
package dev.klaxon.command.incident.holds;

import org.jspecify.annotations.NullMarked;
