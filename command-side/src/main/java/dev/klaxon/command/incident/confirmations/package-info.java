/** What customers say of whether it is over. */
@NullMarked
package dev.klaxon.command.incident.confirmations;

import org.jspecify.annotations.NullMarked;
