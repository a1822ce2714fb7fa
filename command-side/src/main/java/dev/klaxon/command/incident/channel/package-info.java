/** The one channel of an incident. */
@NullMarked
package dev.klaxon.command.incident.channel;

import org.jspecify.annotations.NullMarked;
