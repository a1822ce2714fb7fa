/** The bytes of evidence, as they come in. */
@NullMarked
package dev.klaxon.command.incident.content;

import org.jspecify.annotations.NullMarked;
