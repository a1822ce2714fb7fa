/** Recovery plans, tested. */
@NullMarked
package dev.klaxon.command.incident.recoveryplan;

import org.jspecify.annotations.NullMarked;
