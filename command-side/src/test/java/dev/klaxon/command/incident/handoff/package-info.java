/** Hand-offs, tested. */
@NullMarked
package dev.klaxon.command.incident.handoff;

import org.jspecify.annotations.NullMarked;
