/** What an incident touches, tested. */
@NullMarked
package dev.klaxon.command.incident.reach;

import org.jspecify.annotations.NullMarked;
