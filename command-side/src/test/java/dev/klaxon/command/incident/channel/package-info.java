/** The channel, tested. */
@NullMarked
package dev.klaxon.command.incident.channel;

import org.jspecify.annotations.NullMarked;
