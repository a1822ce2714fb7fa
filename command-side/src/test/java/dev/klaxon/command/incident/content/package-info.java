/** Bytes of evidence, tested. */
@NullMarked
package dev.klaxon.command.incident.content;

import org.jspecify.annotations.NullMarked;
